import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { CloseComplaintCommand } from './close-complaint.command';
import { decideCloseComplaint } from './close-complaint.decide';

@CommandHandler(CloseComplaintCommand)
export class CloseComplaintHandler implements ICommandHandler<CloseComplaintCommand> {
  constructor(private readonly complaints: ComplaintStream) {}

  execute({ complaintId, context }: CloseComplaintCommand): Promise<Accepted> {
    return this.complaints.decide(complaintId, { name: 'close-complaint', body: {} }, context, (complaint) =>
      decideCloseComplaint(complaint),
    );
  }
}
