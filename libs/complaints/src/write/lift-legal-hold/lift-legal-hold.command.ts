import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { LiftLegalHoldDto } from './lift-legal-hold.dto';

export class LiftLegalHoldCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly body: LiftLegalHoldDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
