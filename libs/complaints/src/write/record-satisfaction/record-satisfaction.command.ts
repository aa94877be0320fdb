import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { RecordSatisfactionDto } from './record-satisfaction.dto';

export class RecordSatisfactionCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly body: RecordSatisfactionDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
