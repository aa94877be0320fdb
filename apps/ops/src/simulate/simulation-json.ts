import type { ComparedDeadline } from '@redress/complaints';
import type { Simulation } from './simulation';

/** A simulation for other programs. */
export const simulationJson = ({ terms, from, to, lookedAt, comparison, unreadable }: Simulation): string => {
  const { calendar, acknowledgeWithin, planWithin } = terms;
  const { complaints, refusedExtensions, deadlines, becomeLate, becomeOnTime } = comparison;
  return JSON.stringify({
    terms: { ...calendar, acknowledgeWithin, planWithin },
    from: from ?? null,
    to: to ?? null,
    lookedAt,
    complaints,
    refusedExtensions,
    unreadable,
    deadlines,
    becomeLate: becomeLate.map(moved),
    becomeOnTime: becomeOnTime.map(moved),
  });
};

const moved = ({ id, recorded: { deadline, round, ...recorded }, simulated }: ComparedDeadline): object => {
  const { dueOn, dueAt, standing, doneAt } = recorded;
  return {
    id,
    deadline,
    round,
    recorded: { dueOn, dueAt, standing },
    simulated: { dueOn: simulated.dueOn, dueAt: simulated.dueAt, standing: simulated.standing },
    doneAt: doneAt ?? null,
  };
};
