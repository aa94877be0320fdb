import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { ReopenComplaintDto } from './reopen-complaint.dto';

export class ReopenComplaintCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly body: ReopenComplaintDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
