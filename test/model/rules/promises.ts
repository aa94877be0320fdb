import type { Deadline } from './asks';
import { endOf } from './calendar';

/** A numbered promise of a deadline, in a round. Old and new ones all stay visible. */
export interface Promised {
  readonly deadline: Deadline;
  readonly round: number;
  readonly promise: number;
  /** The last local day on time, and the first instant that is too late. */
  readonly dueOn: string;
  readonly dueAt: string;
  readonly settled?: Settled;
}

/** How a promise came to its end: by the thing itself, or by the next promise. */
interface Settled {
  readonly as: 'met' | 'extended' | 'superseded';
  readonly at: string;
  readonly isRecordedLate?: boolean;
}

type Promises = readonly Promised[];
type Of = Pick<Promised, 'deadline' | 'round'>;

const allOf = (promises: Promises, { deadline, round }: Of): Promises =>
  promises.filter((promised) => promised.deadline === deadline && promised.round === round);

/** The last promise of a deadline in a round. */
export const currentOf = (promises: Promises, of: Of): Promised | undefined => allOf(promises, of).at(-1);

/** The next promise of a deadline in a round: until the end of a local day. */
export const promise = (promises: Promises, of: Of, dueOn: string): Promises => [
  ...promises,
  { ...of, promise: allOf(promises, of).length + 1, dueOn, dueAt: endOf(dueOn) },
];

/** The current promise of a deadline in a round comes to its end. */
export const settle = (promises: Promises, of: Of, settled: Settled): Promises => {
  const current = currentOf(promises, of);
  return promises.map((promised) => (promised === current ? { ...promised, settled } : promised));
};

/** When the thing itself was done, in time or not. */
export const doneAtOf = ({ settled }: Promised): string | undefined => (settled?.as === 'met' ? settled.at : undefined);

/** How a promise stands at an instant. On time means before `dueAt`: what came to its end later, or is still open then, was missed. */
export const statusAt = ({ dueAt, settled }: Promised, now: string): string => {
  const { as, at } = settled ?? { as: 'open', at: now };
  return at < dueAt ? as : 'missed';
};
