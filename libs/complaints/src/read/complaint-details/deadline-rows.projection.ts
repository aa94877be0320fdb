import type { Deadline, Due } from '../../events/shapes';

/** How a promise stands. `open` turns into `missed` by the clock alone, when somebody looks. */
export type PromiseStatus = 'open' | 'met' | 'missed' | 'extended' | 'superseded';

/** One promise of a deadline, in a round. */
export interface DeadlineRow extends Due {
  readonly round: number;
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

/** New promises go first: the current ones are read before the old ones. */
export const withPromises = (rows: readonly DeadlineRow[], round: number, promises: readonly Due[]): readonly DeadlineRow[] => [
  ...promises.map((due): DeadlineRow => ({ ...due, round, status: 'open' })),
  ...rows,
];

/** The open promise of a deadline after the thing was done: met when it was done before the due instant, else missed for good. */
export const withDone = (rows: readonly DeadlineRow[], deadline: Deadline, { at, recordedLate }: Done): readonly DeadlineRow[] =>
  rows.map((row) => {
    if (row.deadline !== deadline || row.status !== 'open') return row;
    return { ...row, status: at < row.dueAt ? 'met' : 'missed', metAt: at, ...(recordedLate ? { recordedLate } : {}) };
  });

/**
 * The rows of a case in some state as they stand at an instant: an open promise whose due instant has come is missed. An incident has no complaint deadlines:
 * what was open does not run, and comes back when it is triaged as a complaint again.
 */
export const asOf = (rows: readonly DeadlineRow[], state: string, now: string): readonly DeadlineRow[] => {
  if (state === 'incident') return rows.filter((row) => row.status !== 'open');
  return rows.map((row) => (row.status === 'open' && row.dueAt <= now ? { ...row, status: 'missed' } : row));
};
