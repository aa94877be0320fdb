import type { Deadline, Due } from '../events/shapes';

/** How a promise stands. `open` turns into `missed` by the clock alone, when somebody looks. */
export type PromiseStatus = 'open' | 'met' | 'missed' | 'extended' | 'superseded';

/** One promise of a deadline, in a round. */
export interface DeadlineRow extends Due {
  readonly round: number;
  /** The instant from which its days were counted: the receipt, the reopening, or when it was promised. */
  readonly from: string;
  readonly status: PromiseStatus;
  readonly metAt?: string;
  /** True when the thing was recorded later than it was done. */
  readonly recordedLate?: boolean;
}

/** What meets a deadline: when it was done, and whether it was typed in later. */
export interface Done {
  readonly at: string;
  readonly recordedLate: boolean;
}

/** New promises go first, and old ones of the same deadline last: the current ones are read before all others. */
export const withPromises = (
  rows: readonly DeadlineRow[],
  promises: readonly Due[],
  { round, from }: { readonly round: number; readonly from: string },
): readonly DeadlineRow[] => {
  const isReplaced = (row: DeadlineRow) => row.round < round || promises.some(({ deadline }) => deadline === row.deadline);
  return [
    ...promises.map((due): DeadlineRow => ({ ...due, round, from, status: 'open' })),
    ...rows.filter((row) => !isReplaced(row)),
    ...rows.filter(isReplaced),
  ];
};

/** The open promise of a deadline after a later one took its place at an instant: missed when it had passed by then. */
export const withReplaced = (
  rows: readonly DeadlineRow[],
  deadline: Deadline,
  status: 'extended' | 'superseded',
  at: string,
): readonly DeadlineRow[] => withOpen(rows, deadline, (row) => ({ ...row, status: at < row.dueAt ? status : 'missed' }));

/** The open promise of a deadline after the thing was done: met when it was done before the due instant, else missed for good. */
export const withDone = (rows: readonly DeadlineRow[], deadline: Deadline, { at, recordedLate }: Done): readonly DeadlineRow[] =>
  withOpen(rows, deadline, (row) => ({
    ...row,
    status: at < row.dueAt ? 'met' : 'missed',
    metAt: at,
    ...(recordedLate ? { recordedLate } : {}),
  }));

const withOpen = (rows: readonly DeadlineRow[], deadline: Deadline, change: (row: DeadlineRow) => DeadlineRow): readonly DeadlineRow[] =>
  rows.map((row) => (row.deadline === deadline && row.status === 'open' ? change(row) : row));

/**
 * The rows of a case as they stand at an instant: an open promise whose due instant has come is missed. Deadlines that were stopped (the case is an incident,
 * or was withdrawn) do not run: what was still open then is left out, and what had passed stays missed.
 *
 * @param stoppedAt the instant since which they do not run, when they do not
 */
export const asOf = (rows: readonly DeadlineRow[], now: string, stoppedAt?: string): readonly DeadlineRow[] => {
  const passed = withPassed(rows, stoppedAt ?? now);
  return stoppedAt === undefined ? passed : passed.filter(({ status }) => status !== 'open');
};

const withPassed = (rows: readonly DeadlineRow[], at: string): readonly DeadlineRow[] =>
  rows.map((row) => (row.status === 'open' && row.dueAt <= at ? { ...row, status: 'missed' } : row));
