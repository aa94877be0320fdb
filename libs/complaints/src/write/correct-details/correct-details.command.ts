import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { CorrectDetailsDto } from './correct-details.dto';

export class CorrectDetailsCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly body: CorrectDetailsDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
