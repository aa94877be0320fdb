import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar';
import { isHoliday } from './holidays';
import { toPlainDate, type LocalDate } from './local-date';
import { POLICIES } from './policies';
import type { SkipReason } from './skip-reason';

const WEEKEND: Readonly<Partial<Record<number, SkipReason>>> = { 6: 'saturday', 7: 'sunday' };

/**
 * Why nobody works on that date, or undefined on a working day. Of several reasons the first in the order of
 * `SKIP_REASONS` is given: weekend, holiday, decree day, closing day of the company. Throws RangeError for what is not a date.
 */
export function dayOff(calendar: Calendar, date: LocalDate): SkipReason | undefined {
  return reasonOff(calendar, toPlainDate(date));
}

/** Whether that date counts. Throws RangeError for what is not a date. */
export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean {
  return dayOff(calendar, date) === undefined;
}

/** `dayOff` for a day that is already read. */
export function reasonOff(calendar: Calendar, day: Temporal.PlainDate): SkipReason | undefined {
  const { holidays, decreeDays } = POLICIES[calendar.policy];
  return WEEKEND[day.dayOfWeek] ?? holidays.find((holiday) => isHoliday(holiday, day)) ?? listedDay(calendar, decreeDays, day);
}

function listedDay(calendar: Calendar, decreeDays: readonly LocalDate[], day: Temporal.PlainDate): SkipReason | undefined {
  const date = day.toString();
  if (decreeDays.includes(date)) return 'decree-day';
  return calendar.closingDays.includes(date) ? 'closing-day' : undefined;
}
