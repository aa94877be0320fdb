import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { SERVICE_TERMS, type ServiceTerms } from '../../complaint/service-terms';
import { RevisePlanCommand } from './revise-plan.command';
import { decideRevisePlan } from './revise-plan.decide';

@CommandHandler(RevisePlanCommand)
export class RevisePlanHandler implements ICommandHandler<RevisePlanCommand> {
  constructor(
    private readonly complaints: ComplaintStream,
    @Inject(SERVICE_TERMS) private readonly terms: ServiceTerms,
  ) {}

  execute({ complaintId, body, context }: RevisePlanCommand): Promise<Accepted> {
    return this.complaints.decide(complaintId, { name: 'revise-plan', body }, context, (complaint, now) =>
      decideRevisePlan({ ...body, now, calendar: this.terms.calendar }, complaint),
    );
  }
}
