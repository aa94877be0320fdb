import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { AssignComplaintDto } from './assign-complaint.dto';

export class AssignComplaintCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly body: AssignComplaintDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
