import { Injectable } from '@nestjs/common';
import { Clock } from '@platform/decider';
import { UnreadableEvent } from '@platform/event-store';
import { CaseViews } from '../case-views';
import type { DeadlineProofAnswer } from './deadline-board.answer';
import { deadlineBoard, deadlineProofs } from './deadline-board.projection';

/** Proves the due dates of a case. */
@Injectable()
export class DeadlineBoardReader {
  constructor(
    private readonly views: CaseViews,
    private readonly clock: Clock,
  ) {}

  /**
   * The proofs of all promises of a case as they stand now, the current ones first.
   *
   * @param minRevision waits up to five seconds until the view knows this revision of the case
   * @throws ProblemError `not-found`
   * @throws ViewBehind, ViewStoreUnavailable
   * @throws UnreadableEvent when any event of the case cannot be read: half a history proves nothing
   */
  async proofs(id: string, minRevision: number | undefined): Promise<DeadlineProofAnswer[]> {
    const { document, missing } = await this.views.find(deadlineBoard, id, minRevision);
    const [gap] = missing;
    if (gap) throw new UnreadableEvent(id, gap.revision, 'a proof needs all of them');
    return deadlineProofs(document, this.clock.now()).map(({ days, ...proof }) => ({ ...proof, days: [...days] }));
  }
}
