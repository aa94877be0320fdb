import { proofOf, type DueDate, type ProofDay } from '@redress/working-days';
import type { ComplaintEvent } from '../../events/complaint-events';
import { deadlinesAfter, noDeadlines } from '../case-deadlines.projection';
import { asOf, type DeadlineRow } from '../deadline-rows.projection';

/** An event, and when it was recorded: RFC 3339 UTC. */
export interface DatedEvent {
  readonly event: ComplaintEvent;
  readonly occurredAt: string;
}

/** How the date of a promise came about, day by day. */
export interface DeadlineProof extends Pick<DeadlineRow, 'deadline' | 'round' | 'promise' | 'from' | 'dueOn' | 'dueAt' | 'status'> {
  readonly policy: string;
  readonly version: string;
  readonly timeZone: string;
  readonly days: readonly ProofDay[];
}

/** The proof of a promise follows from what its event stored; why a day was skipped is given in the words of then. */
const proven = (row: DeadlineRow): DeadlineProof => {
  const { deadline, round, promise, from, dueOn, dueAt, status, basis } = row;
  const { policy, version, timeZone } = basis;
  return { deadline, round, promise, policy, version, timeZone, from, dueOn, dueAt, status, days: proofOf(row as DueDate, from) };
};

/**
 * The proofs of all promises of a case, the current ones first.
 *
 * @param now the instant at which they are looked at, RFC 3339 UTC
 */
export const deadlineProofs = (events: readonly DatedEvent[], now: string): readonly DeadlineProof[] => {
  const { deadlines, deadlinesStoppedAt } = events.reduce(
    (before, { event, occurredAt }) => deadlinesAfter(before, event, occurredAt),
    noDeadlines,
  );
  return asOf(deadlines, now, deadlinesStoppedAt).map(proven);
};
