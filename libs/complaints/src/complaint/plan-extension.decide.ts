import { rejected } from '@platform/decider';
import { dueOnDate, type Calendar } from '@redress/working-days';
import type { Due } from '../events/shapes';
import { isAfterDue } from './steps.decide';

/** What an extension names, and when it is told. */
export interface PlanExtension {
  /** Local date. */
  readonly dueOn: string;
  /** RFC 3339 UTC. */
  readonly now: string;
}

/** Why the plan cannot be promised for another day: its promise has passed, or the day is no later one (rule 5). */
export const notInTime = (current: Due | undefined, { dueOn, now }: PlanExtension) => {
  if (isAfterDue(current, now)) return rejected('deadline-passed');
  return current !== undefined && dueOn <= current.dueOn ? rejected('not-later') : undefined;
};

/** The promise that takes the place of the current one: until the end of the local day that the extension names. */
export const extendedPromise = (current: Due | undefined, { dueOn, now }: PlanExtension, calendar: Calendar): Due => ({
  deadline: 'plan',
  promise: (current?.promise ?? 0) + 1,
  ...dueOnDate(calendar, now, dueOn),
});
