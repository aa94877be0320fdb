import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock, isInvalid, isRejected } from '@platform/decider';
import { CommandRejected, type Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { CaseRemains } from '../../erasure/case-remains';
import { RETENTION_TERMS } from '../../erasure/retention-terms';
import type { RetentionTerms } from '../../erasure/retention.policy';
import { mustBeAllowed } from '../must-be-allowed';
import { RecordErasureCommand } from './record-erasure.command';
import { decideRecordErasure } from './record-erasure.decide';

/**
 * Erases first and records then: whoever dies in between leaves a case that is still to be erased, and erasing it again does no harm. What somebody decides in that
 * moment comes too late, so the record is made whatever the rule would say by then.
 */
@CommandHandler(RecordErasureCommand)
export class RecordErasureHandler implements ICommandHandler<RecordErasureCommand> {
  constructor(
    private readonly complaints: ComplaintStream,
    private readonly remains: CaseRemains,
    private readonly clock: Clock,
    @Inject(RETENTION_TERMS) private readonly terms: RetentionTerms,
  ) {}

  async execute({ complaintId, context }: RecordErasureCommand): Promise<Accepted> {
    mustBeAllowed(context.actor, 'erasure.record', complaintId);
    const decision = decideRecordErasure({ now: this.clock.now(), terms: this.terms }, await this.complaints.look(complaintId));
    if (isRejected(decision)) throw new CommandRejected(decision.rejected);
    await this.remains.destroy(complaintId);
    const events = isInvalid(decision) ? [] : decision;
    const request = { name: 'record-erasure', body: {} };
    const accepted = await this.complaints.decide(complaintId, request, context, ({ isErased }) => (isErased ? [] : events));
    await this.remains.removeLetters(complaintId);
    return accepted;
  }
}
