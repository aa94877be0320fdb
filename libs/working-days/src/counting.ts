import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar';
import { reasonOff } from './day-off';
import { daysAfter, toPlainDate, type LocalDate } from './local-date';

/**
 * The `count`-th working day after the date, which is itself never counted, working day or not. Zero gives the date back, a
 * negative count goes backwards. `count` is a whole number. Throws RangeError for what is not a date.
 */
export function addWorkingDays(calendar: Calendar, date: LocalDate, count: number): LocalDate {
  const step = Math.sign(count);
  let day = toPlainDate(date);
  for (let left = Math.abs(count); left > 0; left -= 1) {
    day = nextWorkingDay(calendar, day, step);
  }
  return day.toString();
}

/** The `count`-th working day before the date: `addWorkingDays` the other way, with the same rules. */
export function subtractWorkingDays(calendar: Calendar, date: LocalDate, count: number): LocalDate {
  return addWorkingDays(calendar, date, -count);
}

/**
 * Working days after `from`, up to and including `to`; when `to` is earlier, those after `to` up to and including `from`, as a
 * negative number. Throws RangeError for what is not a date.
 */
export function workingDaysBetween(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  const forwards = countWorkingDays(calendar, from, to);
  const backwards = countWorkingDays(calendar, to, from);
  return forwards - backwards;
}

function countWorkingDays(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  return daysAfter(from, to).filter((day) => reasonOff(calendar, day) === undefined).length;
}

function nextWorkingDay(calendar: Calendar, day: Temporal.PlainDate, step: number): Temporal.PlainDate {
  let next = day.add({ days: step });
  while (reasonOff(calendar, next) !== undefined) next = next.add({ days: step });
  return next;
}
