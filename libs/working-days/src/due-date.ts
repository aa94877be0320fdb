import type { Calendar } from './calendar';
import { addWorkingDays, workingDaysBetween } from './counting';
import { reasonOff } from './day-off';
import { daysAfter, type LocalDate } from './local-date';
import type { SkipReason } from './skip-reason';
import { endOfDay, localDateOf, type Instant } from './time-zone';

/** A day that did not count, and why. */
export interface SkippedDay {
  readonly date: LocalDate;
  readonly reason: SkipReason;
}

/** How a due date was reckoned: enough to follow it day by day without the calendar of today. */
export interface Basis {
  readonly policy: string;
  readonly version: string;
  readonly timeZone: string;
  /** Working days after day 0, up to and including the due day. */
  readonly workingDays: number;
  /** Days off after day 0, up to and including the due day, in order. */
  readonly skipped: readonly SkippedDay[];
}

/** A day until the end of which something is on time. */
export interface DueDate {
  /** The last day on time, in the zone of the basis. */
  readonly dueOn: LocalDate;
  /** The first instant that is too late: the start of the day after `dueOn`. */
  readonly dueAt: Instant;
  readonly basis: Basis;
}

/**
 * Due within a number of working days: the local day of `from` is day 0, the end of the `workingDays`-th working day after it is
 * the end of the term. `workingDays` is a whole number, 0 or more; 0 means the local day of `from` itself, even a day off.
 * Throws RangeError when `from` is not an instant.
 */
export function dueAfter(calendar: Calendar, from: Instant, workingDays: number): DueDate {
  const dayZero = localDateOf(from, calendar.timeZone);
  return dueOnDay(calendar, dayZero, addWorkingDays(calendar, dayZero, workingDays));
}

/**
 * Due on a promised date, working day or not: the promise stands until the end of that day. The basis counts the working days from
 * the local day of `from` (negative, and nothing skipped, when the date is earlier). Throws RangeError for what is not an instant
 * or not a date.
 */
export function dueOnDate(calendar: Calendar, from: Instant, date: LocalDate): DueDate {
  return dueOnDay(calendar, localDateOf(from, calendar.timeZone), date);
}

function dueOnDay(calendar: Calendar, dayZero: LocalDate, dueOn: LocalDate): DueDate {
  const { policy, version, timeZone } = calendar;
  const workingDays = workingDaysBetween(calendar, dayZero, dueOn);
  return {
    dueOn,
    dueAt: endOfDay(dueOn, timeZone),
    basis: { policy, version, timeZone, workingDays, skipped: skippedDays(calendar, dayZero, dueOn) },
  };
}

function skippedDays(calendar: Calendar, dayZero: LocalDate, dueOn: LocalDate): readonly SkippedDay[] {
  return daysAfter(dayZero, dueOn).flatMap((day) => {
    const reason = reasonOff(calendar, day);
    return reason === undefined ? [] : [{ date: day.toString(), reason }];
  });
}
