import type { Invalid } from '@platform/decider';
import { dueOnDate, localDateOf, type Calendar } from '@redress/working-days';
import type { Due } from '../events/shapes';
import { impossibleDate } from './future-date.decide';
import type { LateRecording } from './late-recording.decide';

/** How a complaint will be solved, and by when. */
export interface Plan extends LateRecording {
  readonly approach: string;
  readonly measures: readonly { readonly what: string; readonly owner: string; readonly dueOn?: string }[];
  /** Local date: the last day on which the resolution is on time. */
  readonly resolveBy: string;
}

const YEARS_AHEAD = 2;

/** Why nothing can be promised for these days: they are over, or too far away to be meant. */
export const impossibleDates = ({ measures, resolveBy }: Plan, now: string, { timeZone }: Calendar): Invalid | undefined => {
  const limits = { today: localDateOf(now, timeZone), yearsAhead: YEARS_AHEAD };
  const wrong = measures.flatMap(({ dueOn }, index) =>
    dueOn === undefined ? [] : (impossibleDate(`measures.${index}.dueOn`, dueOn, limits)?.invalid ?? []),
  );
  return impossibleDate('resolveBy', resolveBy, limits) ?? (wrong.length > 0 ? { invalid: wrong } : undefined);
};

/** The promise that a plan makes: the resolution, until the end of a local day. */
export const resolutionPromise = (
  { resolveBy }: Pick<Plan, 'resolveBy'>,
  promise: number,
  { now, calendar }: { now: string; calendar: Calendar },
): Due => ({
  deadline: 'resolution',
  promise,
  ...dueOnDate(calendar, now, resolveBy),
});
