import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { SERVICE_TERMS, type ServiceTerms } from '../../complaint/service-terms';
import { ExtendPlanDeadlineCommand } from './extend-plan-deadline.command';
import { decideExtendPlanDeadline } from './extend-plan-deadline.decide';

@CommandHandler(ExtendPlanDeadlineCommand)
export class ExtendPlanDeadlineHandler implements ICommandHandler<ExtendPlanDeadlineCommand> {
  constructor(
    private readonly complaints: ComplaintStream,
    @Inject(SERVICE_TERMS) private readonly terms: ServiceTerms,
  ) {}

  execute({ complaintId, body, context }: ExtendPlanDeadlineCommand): Promise<Accepted> {
    return this.complaints.decide(complaintId, { name: 'extend-plan-deadline', body }, context, (complaint, now) =>
      decideExtendPlanDeadline({ ...body, now, calendar: this.terms.calendar }, complaint),
    );
  }
}
