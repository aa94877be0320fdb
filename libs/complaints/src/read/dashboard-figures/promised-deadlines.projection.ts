import type { Deadline, Due } from '../../events/shapes';

/** Deadlines of a kind: how many, how many of them on time, and how many extended. */
export interface DeadlineSums {
  readonly count: number;
  readonly onTime: number;
  readonly extended: number;
}

/** A deadline that still runs. Instants are RFC 3339 UTC. */
export interface PendingDeadline {
  readonly deadline: Deadline;
  /** The number of the promise that is current, and its due instant. */
  readonly promise: number;
  readonly dueAt: string;
  /** The due instant of its first promise: from then on it counts, whatever becomes of it. */
  readonly countsFrom: string;
  /** From then on it counts as late: the current due instant, or that of a promise which had passed before another took its place. */
  readonly lateFrom: string;
  readonly extended: 0 | 1;
}

/** The deadlines of a case as figures look at them: one per kind and round, however many promises it had. */
export interface PromisedDeadlines {
  /** Those that are over, in all rounds. */
  readonly settled: Readonly<Record<Deadline, DeadlineSums>>;
  /** Those that run. */
  readonly pending: readonly PendingDeadline[];
}

const none: DeadlineSums = { count: 0, onTime: 0, extended: 0 };

/** Before anything was promised. */
export const nothingPromised: PromisedDeadlines = { settled: { acknowledgement: none, plan: none, resolution: none }, pending: [] };

/** After first promises: of a round, or of a plan. */
export const withPromised = ({ settled, pending }: PromisedDeadlines, promises: readonly Due[]): PromisedDeadlines => ({
  settled,
  pending: [...pending, ...promises.map(firstPromised)],
});

const firstPromised = ({ deadline, promise, dueAt }: Due): PendingDeadline => ({
  deadline,
  promise,
  dueAt,
  countsFrom: dueAt,
  lateFrom: dueAt,
  extended: 0,
});

/**
 * After another promise took the place of the current one. A promise that had passed by then stays missed until the thing is done.
 *
 * @param at when it took its place, RFC 3339 UTC
 */
export const withExtended = (deadlines: PromisedDeadlines, due: Due, at: string): PromisedDeadlines =>
  withMoved(deadlines, due, (pending) => ({ ...movedTo(due, pending, at), extended: 1 }));

/** The same by a revised plan; with the same day the promise stays the one it was. */
export const withRevised = (deadlines: PromisedDeadlines, due: Due, at: string): PromisedDeadlines =>
  withMoved(deadlines, due, (pending) => (pending.promise === due.promise ? pending : movedTo(due, pending, at)));

const withMoved = (
  { settled, pending }: PromisedDeadlines,
  { deadline }: Due,
  move: (pending: PendingDeadline) => PendingDeadline,
): PromisedDeadlines => ({ settled, pending: pending.map((one) => (one.deadline === deadline ? move(one) : one)) });

const movedTo = ({ promise, dueAt }: Due, pending: PendingDeadline, at: string): PendingDeadline => ({
  ...pending,
  promise,
  dueAt,
  lateFrom: isMissed(pending, at) ? pending.lateFrom : dueAt,
});

const isMissed = ({ dueAt, lateFrom }: PendingDeadline, at: string): boolean => lateFrom < dueAt || dueAt <= at;

/** After the thing was done: on time when that was before the due instant of the current promise. What does not run is left alone. */
export const withDone = (deadlines: PromisedDeadlines, done: readonly Deadline[], at: string): PromisedDeadlines => {
  const over = deadlines.pending.filter(({ deadline }) => done.includes(deadline));
  return {
    settled: over.reduce((settled, pending) => withSettled(settled, pending, at < pending.dueAt), deadlines.settled),
    pending: deadlines.pending.filter((pending) => !over.includes(pending)),
  };
};

/** After the complaint was withdrawn: what had come to count by then stays as it was then, the rest never counts. */
export const withStopped = ({ settled, pending }: PromisedDeadlines, at: string): PromisedDeadlines => ({
  settled: pending
    .filter(({ countsFrom }) => countsFrom <= at)
    .reduce((sums, deadline) => withSettled(sums, deadline, at < deadline.lateFrom), settled),
  pending: [],
});

const withSettled = (
  settled: PromisedDeadlines['settled'],
  { deadline, extended }: PendingDeadline,
  isOnTime: boolean,
): PromisedDeadlines['settled'] => {
  const before = settled[deadline];
  const after = { count: before.count + 1, onTime: before.onTime + (isOnTime ? 1 : 0), extended: before.extended + extended };
  return { ...settled, [deadline]: after };
};
