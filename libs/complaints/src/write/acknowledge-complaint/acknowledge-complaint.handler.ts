import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { AcknowledgeComplaintCommand } from './acknowledge-complaint.command';
import { decideAcknowledgeComplaint } from './acknowledge-complaint.decide';

@CommandHandler(AcknowledgeComplaintCommand)
export class AcknowledgeComplaintHandler implements ICommandHandler<AcknowledgeComplaintCommand> {
  constructor(private readonly complaints: ComplaintStream) {}

  execute({ complaintId, body, context }: AcknowledgeComplaintCommand): Promise<Accepted> {
    return this.complaints.decide(complaintId, { name: 'acknowledge-complaint', body: body }, context, (complaint, now) =>
      decideAcknowledgeComplaint({ ...body, now }, complaint),
    );
  }
}
