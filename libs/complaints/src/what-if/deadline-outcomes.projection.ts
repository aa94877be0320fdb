import type { Deadline } from '../events/shapes';
import type { CaseDeadlines } from '../read/case-deadlines.projection';
import { asOf, type DeadlineRow } from '../read/deadline-rows.projection';

/** What became of a deadline. It does not count yet while it is neither met nor past its first due instant. */
export type Standing = 'on-time' | 'late' | 'does-not-count';

/** A deadline of a round, however many promises it had. */
export interface DeadlineOutcome {
  readonly deadline: Deadline;
  readonly round: number;
  /** Of the last promise: the last local day on time, and the first instant that is too late, RFC 3339 UTC. */
  readonly dueOn: string;
  readonly dueAt: string;
  readonly standing: Standing;
  /** When the thing was done, RFC 3339 UTC. */
  readonly doneAt?: string;
}

/**
 * What became of every deadline of a case, counted as the dashboard counts: those that were met, or whose first promise is past. Deadlines that were stopped
 * are looked at when that happened.
 *
 * @param now when it is looked at, RFC 3339 UTC: not before the last event
 */
export const outcomesOf = ({ deadlines, deadlinesStoppedAt }: CaseDeadlines, now: string): readonly DeadlineOutcome[] => {
  const at = deadlinesStoppedAt ?? now;
  return [...promisesByDeadline(asOf(deadlines, at)).values()].flatMap((promises) => outcomeOf(promises, at));
};

type Promises = readonly DeadlineRow[];

/** The promises of each deadline of each round, the last one first. */
const promisesByDeadline = (rows: Promises): ReadonlyMap<string, Promises> => {
  const grouped = new Map<string, Promises>();
  for (const row of rows) {
    const key = `${row.deadline} ${String(row.round)}`;
    grouped.set(key, [...(grouped.get(key) ?? []), row]);
  }
  return grouped;
};

const outcomeOf = (promises: Promises, at: string): readonly DeadlineOutcome[] => {
  const [last] = promises;
  if (!last) return [];
  const { deadline, round, dueOn, dueAt, metAt } = last;
  return [{ deadline, round, dueOn, dueAt, standing: standingOf(promises, last, at), ...(metAt !== undefined && { doneAt: metAt }) }];
};

/** Done: whether that was before the last promise was due. Not done: whether no promise has passed, so that each was moved in time. */
const standingOf = (promises: Promises, { status, metAt }: DeadlineRow, at: string): Standing => {
  if (metAt !== undefined) return status === 'met' ? 'on-time' : 'late';
  if (promises.every(({ promise, dueAt }) => promise > 1 || dueAt > at)) return 'does-not-count';
  return promises.some((promise) => promise.status === 'missed') ? 'late' : 'on-time';
};
