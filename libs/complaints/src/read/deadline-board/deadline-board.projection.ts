import type { View } from '@platform/read-store';
import { proofOf, type DueDate, type ProofDay } from '@redress/working-days';
import type { ComplaintEvent } from '../../events/complaint-events';
import { deadlinesAfter, nextDueOf, noDeadlines, type CaseDeadlines } from '../case-deadlines.projection';
import type { CaseEvent } from '../case-event';
import { asOf, type DeadlineRow } from '../deadline-rows.projection';

/** The deadlines of a case, and until when nothing more can be missed. */
export interface DeadlineBoardDocument extends CaseDeadlines {
  /** The first due instant of the promises that are open, RFC 3339 UTC. None when nothing runs. */
  readonly nextDueAt?: string;
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

const evolve = (
  before: DeadlineBoardDocument | null,
  { event, occurredAt }: Pick<CaseEvent, 'event' | 'occurredAt'>,
): DeadlineBoardDocument => {
  const deadlines = deadlinesAfter(before ?? noDeadlines, event, occurredAt);
  const nextDueAt = nextDueOf(deadlines);
  return { ...deadlines, ...(nextDueAt === undefined ? {} : { nextDueAt }) };
};

/** The deadlines of every case. */
export const deadlineBoard: View<ComplaintEvent, DeadlineBoardDocument> = {
  name: 'deadline-board',
  version: 1,
  indexes: [{ name: 'next-due', key: { 'document.nextDueAt': 1 } }],
  evolve,
};

/**
 * The proofs of all promises of a case, the current ones first.
 *
 * @param now the instant at which they are looked at, RFC 3339 UTC
 */
export const deadlineProofs = ({ deadlines, deadlinesStoppedAt }: CaseDeadlines, now: string): readonly DeadlineProof[] =>
  asOf(deadlines, now, deadlinesStoppedAt).map(proven);
