import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { AssignComplaintCommand } from './assign-complaint.command';
import { decideAssignComplaint } from './assign-complaint.decide';

@CommandHandler(AssignComplaintCommand)
export class AssignComplaintHandler implements ICommandHandler<AssignComplaintCommand> {
  constructor(private readonly complaints: ComplaintStream) {}

  execute({ complaintId, body, context }: AssignComplaintCommand): Promise<Accepted> {
    return this.complaints.decide(complaintId, { name: 'assign-complaint', body }, context, (complaint) =>
      decideAssignComplaint(body, complaint),
    );
  }
}
