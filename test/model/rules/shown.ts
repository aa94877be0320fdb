import { currentPromise, revisionOf, stateOf, type Life, type State } from './life';
import { doneAtOf, statusAt, type Promised } from './promises';

/** A promise as it is shown at an instant. */
export interface ShownPromise extends Omit<Promised, 'settled'> {
  readonly status: string;
  readonly metAt?: string;
  readonly recordedLate?: boolean;
}

/** What everybody can see of a case. */
export interface Shown {
  readonly state: State;
  readonly round: number;
  readonly revision: number;
  readonly handler?: string;
  readonly plan?: { readonly version: number; readonly afterDue: boolean };
  readonly resolvedAfterDue?: boolean;
  readonly satisfied: boolean;
  readonly holdUntil?: string;
  readonly escalations: number;
  readonly messages: number;
  readonly notes: number;
  readonly reopenings: number;
  readonly linked: number;
  /** The current promises, which come first, and the earlier ones; each in an order that says nothing. */
  readonly deadlines: readonly (readonly ShownPromise[])[];
}

const shownAt =
  (now: string) =>
  (promised: Promised): ShownPromise => {
    const { settled, ...rest } = promised;
    const metAt = doneAtOf(promised);
    return {
      ...rest,
      status: statusAt(promised, now),
      ...(metAt === undefined ? {} : { metAt }),
      ...(settled?.isRecordedLate ? { recordedLate: true } : {}),
    };
  };

const orderOf = ({ round, deadline, promise }: ShownPromise): string => `${round} ${deadline} ${promise}`;

/** The same promises in an order that says nothing. */
export const sorted = (promises: readonly ShownPromise[]): readonly ShownPromise[] =>
  promises.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));

/** Deadlines that are stopped stay as they were then, and are shown only when they had come to their end. */
const deadlinesAt = (life: Life, now: string): Shown['deadlines'] => {
  const { promises, stoppedAt } = life;
  const isCurrent = (promised: Promised) => promised === currentPromise(life, promised.deadline);
  return [promises.filter(isCurrent), promises.filter((promised) => !isCurrent(promised))].map((part) =>
    sorted(part.map(shownAt(stoppedAt || now)).filter(({ status }) => stoppedAt === '' || status !== 'open')),
  );
};

/** What the model expects to be seen of a case at an instant; nothing when there is none. */
export const shown = (life: Life, now: string): Shown | undefined => {
  if (life.log.length === 0) return undefined;
  const count = (type: string) => life.log.filter((event) => event === type).length;
  const { round, handler, holdUntil, resolvedAfterDue } = life;
  return {
    state: stateOf(life),
    round: round.number,
    revision: revisionOf(life),
    ...(handler === '' ? {} : { handler }),
    ...(round.plan.version > 0 ? { plan: round.plan } : {}),
    ...(count('ComplaintResolved') > 0 ? { resolvedAfterDue } : {}),
    satisfied: round.satisfied,
    ...(holdUntil === '' ? {} : { holdUntil }),
    escalations: count('ComplaintEscalated'),
    messages: count('CustomerInformed'),
    notes: count('NoteAdded'),
    reopenings: count('ComplaintReopened'),
    linked: count('ExternalRecordLinked'),
    deadlines: deadlinesAt(life, now),
  };
};
