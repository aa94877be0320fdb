import { Injectable } from '@nestjs/common';
import { Clock } from '@platform/decider';
import { UnreadableEvent } from '@platform/event-store';
import { CaseHistory } from '../case-history';
import type { DeadlineProofAnswer } from './deadline-proof.answer';
import { deadlineProofs } from './deadline-proof.projection';

/** Proves the due dates of a case. */
@Injectable()
export class DeadlineProofReader {
  constructor(
    private readonly history: CaseHistory,
    private readonly clock: Clock,
  ) {}

  /**
   * The proofs of all promises of a case as they stand now, the current ones first.
   *
   * @param minRevision waits up to five seconds until the case has this revision
   * @throws ProblemError `not-found`, `view-behind`
   * @throws UnreadableEvent when any event of the case cannot be read: half a history proves nothing
   */
  async proofs(id: string, minRevision: number): Promise<DeadlineProofAnswer[]> {
    const { events, unreadable } = await this.history.find(id, minRevision);
    const [gap] = unreadable;
    if (gap) throw new UnreadableEvent(gap.stream, gap.revision, 'a proof needs all of them');
    const dated = events.map(({ event, metadata: { occurredAt } }) => ({ event, occurredAt }));
    return deadlineProofs(dated, this.clock.now()).map(({ days, ...proof }) => ({ ...proof, days: [...days] }));
  }
}
