import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { deadlineEffect } from '../../complaint/effect-id';
import { SERVICE_TERMS, type ServiceTerms } from '../../complaint/service-terms';
import { mustBeAllowed } from '../must-be-allowed';
import { RecordDeadlineCommand } from './record-deadline.command';
import { decideRecordDeadline } from './record-deadline.decide';

@CommandHandler(RecordDeadlineCommand)
export class RecordDeadlineHandler implements ICommandHandler<RecordDeadlineCommand> {
  constructor(
    private readonly complaints: ComplaintStream,
    @Inject(SERVICE_TERMS) private readonly terms: ServiceTerms,
  ) {}

  async execute({ complaintId, rung, context }: RecordDeadlineCommand): Promise<Accepted> {
    mustBeAllowed(context.actor, 'deadline.record', complaintId);
    const effect = deadlineEffect(complaintId, rung);
    return this.complaints.decide(complaintId, { name: 'record-deadline', body: rung }, context, (complaint, now) =>
      decideRecordDeadline({ ...rung, effect, now, calendar: this.terms.calendar }, complaint),
    );
  }
}
