import type { Complaint } from '../../../libs/complaints/src/complaint/complaint.fold';
import { deadlines } from '../rules/asks';
import { currentPromise, stateOf, type Life } from '../rules/life';
import { doneAtOf } from '../rules/promises';

const byDeadline = <Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> => Object.fromEntries(entries);

/** The state that the program's rules should look at. Effects are counted: each side names them in its own way. */
export const remembered = (life: Life) => {
  const { number, plan, escalatedTo, satisfied } = life.round;
  const current = deadlines.flatMap((deadline) => currentPromise(life, deadline) ?? []);
  return {
    state: stateOf(life),
    receivedAt: life.receivedAt,
    round: number,
    roundBeganAt: life.reopenedAt || life.receivedAt,
    handler: life.handler,
    due: byDeadline(current.map(({ deadline, promise, dueOn, dueAt }) => [deadline, { promise, dueOn, dueAt }])),
    doneAt: byDeadline(current.map((promised) => [promised.deadline, doneAtOf(promised)] as const).filter(([, at]) => at !== undefined)),
    planVersion: plan.version,
    escalatedTo,
    satisfactionRecorded: satisfied,
    trackingVersion: life.trackingVersion,
    holdUntil: life.holdUntil,
    effects: life.effects.length,
  };
};

/** The state that the program's rules do look at, in the same form. Of erasures the model knows nothing. */
export const rememberedBy = ({ due, effects, stateBeforeIncident: _, ...rest }: Complaint) => {
  const { endedAt: _endedAt, erasure: _erasure, erasing: _erasing, isErased: _isErased, ...complaint } = rest;
  return {
    ...complaint,
    due: byDeadline(Object.entries(due).map(([deadline, { promise, dueOn, dueAt }]) => [deadline, { promise, dueOn, dueAt }])),
    effects: effects.length,
  };
};
