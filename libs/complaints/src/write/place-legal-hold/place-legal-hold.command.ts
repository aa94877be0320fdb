import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { PlaceLegalHoldDto } from './place-legal-hold.dto';

export class PlaceLegalHoldCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly body: PlaceLegalHoldDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
