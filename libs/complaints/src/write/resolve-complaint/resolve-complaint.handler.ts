import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { ResolveComplaintCommand } from './resolve-complaint.command';
import { decideResolveComplaint } from './resolve-complaint.decide';

@CommandHandler(ResolveComplaintCommand)
export class ResolveComplaintHandler implements ICommandHandler<ResolveComplaintCommand> {
  constructor(private readonly complaints: ComplaintStream) {}

  execute({ complaintId, body, context }: ResolveComplaintCommand): Promise<Accepted> {
    return this.complaints.decide(complaintId, { name: 'resolve-complaint', body: body }, context, (complaint, now) =>
      decideResolveComplaint({ ...body, now }, complaint),
    );
  }
}
