import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { SERVICE_TERMS, type ServiceTerms } from '../../complaint/service-terms';
import { ReopenComplaintCommand } from './reopen-complaint.command';
import { decideReopenComplaint } from './reopen-complaint.decide';

@CommandHandler(ReopenComplaintCommand)
export class ReopenComplaintHandler implements ICommandHandler<ReopenComplaintCommand> {
  constructor(
    private readonly complaints: ComplaintStream,
    @Inject(SERVICE_TERMS) private readonly terms: ServiceTerms,
  ) {}

  execute({ complaintId, body, context }: ReopenComplaintCommand): Promise<Accepted> {
    return this.complaints.decide(complaintId, { name: 'reopen-complaint', body }, context, (complaint, now) =>
      decideReopenComplaint({ ...body, now, terms: this.terms }, complaint),
    );
  }
}
