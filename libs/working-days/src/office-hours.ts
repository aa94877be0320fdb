import { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar';
import { addWorkingDays } from './counting';
import { isWorkingDay } from './day-off';
import { toPlainDate, type LocalDate } from './local-date';
import { localDateOf, type Instant } from './time-zone';

/** When people are at work on a working day: local times `HH:MM`, `from` included, `until` not. */
export interface OfficeHours {
  readonly from: string;
  readonly until: string;
}

/**
 * When work begins on a date, working day or not, in the zone of the calendar. A time that the change of clocks skips begins when the clock goes on. Throws
 * RangeError for what is not a date.
 */
export function officeOpening(calendar: Calendar, { from }: OfficeHours, date: LocalDate): Instant {
  return instantAt(calendar, date, from);
}

/** The instant itself when people are at work then, else when they next begin. Throws RangeError for what is not an instant. */
export function nextOfficeTime(calendar: Calendar, hours: OfficeHours, instant: Instant): Instant {
  const date = localDateOf(instant, calendar.timeZone);
  const opening = officeOpening(calendar, hours, date);
  if (!isWorkingDay(calendar, date) || instant >= instantAt(calendar, date, hours.until))
    return officeOpening(calendar, hours, addWorkingDays(calendar, date, 1));
  return instant < opening ? opening : instant;
}

function instantAt({ timeZone }: Calendar, date: LocalDate, time: string): Instant {
  const local = toPlainDate(date).toPlainDateTime(Temporal.PlainTime.from(time));
  return local.toZonedDateTime(timeZone).toInstant().toString({ smallestUnit: 'millisecond' });
}
