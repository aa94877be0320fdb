import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { SERVICE_TERMS, type ServiceTerms } from '../../complaint/service-terms';
import type { CaseCreated } from '../../tracking/case-created';
import { FIRST_VERSION, TrackingTokens } from '../../tracking/tracking-tokens';
import { RegisterComplaintCommand } from './register-complaint.command';
import { decideRegisterComplaint } from './register-complaint.decide';

@CommandHandler(RegisterComplaintCommand)
export class RegisterComplaintHandler implements ICommandHandler<RegisterComplaintCommand> {
  constructor(
    private readonly complaints: ComplaintStream,
    private readonly tracking: TrackingTokens,
    @Inject(SERVICE_TERMS) private readonly terms: ServiceTerms,
  ) {}

  async execute({ body, context }: RegisterComplaintCommand): Promise<CaseCreated> {
    const created = await this.complaints.create(
      { name: 'register-complaint', body },
      context,
      (complaintId) => (complaint, now) =>
        decideRegisterComplaint(
          { complaintId, report: body, judgement: body, caller: context.actor.id, now, terms: this.terms },
          complaint,
        ),
    );
    return { ...created, trackingToken: this.tracking.issue({ complaintId: created.id, version: FIRST_VERSION }) };
  }
}
