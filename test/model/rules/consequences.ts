import { CALLER, type Asks, type Deadline, type LateFields } from './asks';
import { ACKNOWLEDGE_WITHIN, dayOf, PLAN_WITHIN, workingDaysAfter } from './calendar';
import { isPlanned, type Case } from './checks';
import { currentPromise, newRound, stateOf, type Life, type Round } from './life';
import { promise, settle, type Promised } from './promises';

/** When a thing was done: what a deadline is met at. */
const doneAt = ({ body, now }: Case<LateFields>): string => body.happenedAt ?? now;

const inRound = ({ round }: Life, changes: Partial<Round>): Pick<Life, 'round'> => ({ round: { ...round, ...changes } });

const thisRounds = (deadline: Deadline, { round }: Life) => ({ deadline, round: round.number });

/** The thing itself was done: its promise comes to its end. */
const done = (the: Case<LateFields>, deadline: Deadline): readonly Promised[] =>
  settle(the.life.promises, thisRounds(deadline, the.life), {
    as: 'met',
    at: doneAt(the),
    isRecordedLate: the.body.happenedAt !== undefined,
  });

/** True when the current promise of a deadline had passed by an instant. */
export const hadPassed = (life: Life, deadline: Deadline, at: string): boolean => {
  const current = currentPromise(life, deadline);
  return current !== undefined && at >= current.dueAt;
};

/** Acknowledgement and plan are due so many working days after the receipt or the reopening, whose day is day 0. */
const firstPromises = (promises: readonly Promised[], round: number, from: string): readonly Promised[] => {
  const dayZero = dayOf(from);
  const withAcknowledgement = promise(promises, { deadline: 'acknowledgement', round }, workingDaysAfter(dayZero, ACKNOWLEDGE_WITHIN));
  return promise(withAcknowledgement, { deadline: 'plan', round }, workingDaysAfter(dayZero, PLAN_WITHIN));
};

/** The first round: its deadlines run from the receipt, however late it was triaged. */
const registration = (handler: string | undefined, receivedAt: string): Partial<Life> => ({
  classification: 'complaint',
  handler: handler ?? CALLER,
  round: newRound(1),
  promises: firstPromises([], 1, receivedAt),
});

export const received = ({ body, now }: Case<Asks['receive']>): Partial<Life> => ({ receivedAt: body.receivedAt ?? now });

export const registered = ({ body, now }: Case<Asks['register']>): Partial<Life> => {
  const receivedAt = body.receivedAt ?? now;
  return { receivedAt, ...registration(body.handler, receivedAt) };
};

/** An incident's deadlines stop; triaged back it returns to the state, round and dates it had. */
export const triaged = ({ body, life, now }: Case<Asks['triage']>): Partial<Life> => {
  if (body.classification === 'incident') return { classification: 'incident', stoppedAt: now };
  return { stoppedAt: '', ...(life.round.number > 0 ? { classification: 'complaint' } : registration(body.handler, life.receivedAt)) };
};

export const escalated = ({ body, life }: Case<Asks['escalate']>): Partial<Life> =>
  inRound(life, { escalatedTo: [...life.round.escalatedTo, body.manager] });

export const acknowledged = (the: Case<Asks['acknowledge']>): Partial<Life> => ({
  ...inRound(the.life, { acknowledged: true }),
  promises: done(the, 'acknowledgement'),
});

/** The next promise of the plan. */
export const extended = ({ body, life, now }: Case<Asks['extend']>): Partial<Life> => {
  const plan = thisRounds('plan', life);
  return { promises: promise(settle(life.promises, plan, { as: 'extended', at: now }), plan, body.dueOn) };
};

/** A plan promises the resolution. It is marked when it came after its own due instant (rule 3). */
export const drafted = (the: Case<Asks['plan']>): Partial<Life> => ({
  ...inRound(the.life, { plan: { version: 1, afterDue: hadPassed(the.life, 'plan', doneAt(the)) } }),
  promises: promise(done(the, 'plan'), thisRounds('resolution', the.life), the.body.resolveBy),
});

/** Another `resolveBy` is the next promise; with the same one the promise stays the one it was. */
const revisedPromises = (the: Case<Asks['revise']>): readonly Promised[] => {
  const { promises } = the.life;
  const resolution = thisRounds('resolution', the.life);
  if (currentPromise(the.life, 'resolution')?.dueOn === the.body.resolveBy) return promises;
  return promise(settle(promises, resolution, { as: 'superseded', at: doneAt(the) }), resolution, the.body.resolveBy);
};

export const revised = (the: Case<Asks['revise']>): Partial<Life> => {
  const version = the.life.round.plan.version + 1;
  const afterDue = hadPassed(the.life, 'resolution', doneAt(the));
  return { ...inRound(the.life, { plan: { version, afterDue } }), promises: revisedPromises(the) };
};

/** The answer meets its own promise; given without a plan it meets the plan's, which it made needless. */
export const answered = (the: Case<Asks['resolve']>): Partial<Life> => {
  const deadline = isPlanned(the) ? 'resolution' : 'plan';
  const resolvedAfterDue = hadPassed(the.life, deadline, doneAt(the));
  return { ...inRound(the.life, { resolved: true }), resolvedAfterDue, promises: done(the, deadline) };
};

export const closed = ({ life }: Case<object>): Partial<Life> => inRound(life, { closed: true });

/** A new round: acknowledgement and plan are due anew from the reopening. */
export const reopened = ({ life: { promises, round }, now }: Case<Asks['reopen']>): Partial<Life> => ({
  round: newRound(round.number + 1),
  reopenedAt: now,
  promises: firstPromises(promises, round.number + 1, now),
});

/** Its deadlines stop, if they had not before. */
export const withdrawn = ({ life, now }: Case<Asks['withdraw']>): Partial<Life> => ({
  withdrawn: true,
  stoppedAt: stateOf(life) === 'incident' ? life.stoppedAt : now,
});

export const satisfied = ({ life }: Case<Asks['satisfaction']>): Partial<Life> => inRound(life, { satisfied: true });
