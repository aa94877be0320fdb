import type { Calendar } from './calendar';
import { workingDaysBetween } from './counting';
import { dueAfter, type DueDate } from './due-date';
import { toPlainDate } from './local-date';
import { localDateOf, startOfDay, type Instant } from './time-zone';

/** A promised date, in the zone that it was promised in. */
export type Promised = Pick<DueDate, 'dueOn' | 'dueAt'> & { readonly basis: { readonly timeZone: string } };

/**
 * When a promise is missed for the `level`-th time: at its due instant, and at the end of each further working day after the due day. `level` counts from 1.
 */
export function missedAt(calendar: Calendar, { dueOn, dueAt, basis: { timeZone } }: Promised, level: number): Instant {
  return level === 1 ? dueAt : dueAfter({ ...calendar, timeZone }, startOfDay(dueOn, timeZone), level - 1).dueAt;
}

/** How often a promise is missed by an instant: the highest level that `missedAt` puts no later; 0 before the due instant. */
export function missedLevel(calendar: Calendar, { dueOn, dueAt, basis: { timeZone } }: Promised, instant: Instant): number {
  if (instant < dueAt) return 0;
  const dayBefore = toPlainDate(localDateOf(instant, timeZone)).subtract({ days: 1 });
  return 1 + workingDaysBetween({ ...calendar, timeZone }, dueOn, dayBefore.toString());
}
