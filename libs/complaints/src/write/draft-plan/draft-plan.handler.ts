import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { SERVICE_TERMS, type ServiceTerms } from '../../complaint/service-terms';
import { DraftPlanCommand } from './draft-plan.command';
import { decideDraftPlan } from './draft-plan.decide';

@CommandHandler(DraftPlanCommand)
export class DraftPlanHandler implements ICommandHandler<DraftPlanCommand> {
  constructor(
    private readonly complaints: ComplaintStream,
    @Inject(SERVICE_TERMS) private readonly terms: ServiceTerms,
  ) {}

  execute({ complaintId, body, context }: DraftPlanCommand): Promise<Accepted> {
    return this.complaints.decide(complaintId, { name: 'draft-plan', body }, context, (complaint, now) =>
      decideDraftPlan({ ...body, now, calendar: this.terms.calendar }, complaint),
    );
  }
}
