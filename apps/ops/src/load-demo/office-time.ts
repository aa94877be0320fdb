import { isWorkingDay, localDateOf, startOfDay, type Calendar } from '@redress/working-days';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OPENS = 8.5 * HOUR;
const OPEN_FOR = 9 * HOUR;

const YEARS = 2;
/** Days that are promised for lie behind the two years. */
const DAYS_AHEAD = 120;

interface OfficeDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** When the office opens, in milliseconds since 1970. */
  readonly opens: number;
}

/**
 * The working time of two years as one straight line: a moment is a number of working days, 3.5 the middle of the fourth day. What is added to it never falls
 * into a night, a weekend or a holiday.
 */
export class OfficeTime {
  private readonly days: readonly OfficeDay[];
  /** The moment at which the two years end. */
  readonly end: number;

  /** @param until where the two years end, RFC 3339 UTC */
  constructor(calendar: Calendar, until: string) {
    const last = Date.parse(until);
    const dates = datesBetween(last - YEARS * 365 * DAY, last + DAYS_AHEAD * DAY, calendar.timeZone);
    this.days = dates
      .filter((date) => isWorkingDay(calendar, date))
      .map((date) => ({ date, opens: Date.parse(startOfDay(date, calendar.timeZone)) + OPENS }));
    const today = this.days.findLastIndex(({ opens }) => opens <= last);
    this.end = today + Math.min(1, (last - (this.days[today]?.opens ?? last)) / OPEN_FOR);
  }

  /** The instant of a moment, RFC 3339 UTC with milliseconds. Before the two years it is their beginning, behind the days that are known one of the last day. */
  instantOf(moment: number): string {
    const known = Math.max(0, moment);
    return new Date(this.dayOf(known).opens + (known % 1) * OPEN_FOR).toISOString();
  }

  /** The local date of a moment, `YYYY-MM-DD`. */
  dateOf(moment: number): string {
    return this.dayOf(moment).date;
  }

  private dayOf(moment: number): OfficeDay {
    const day = this.days[Math.floor(moment)] ?? this.days.at(-1);
    if (!day) throw new RangeError('there is no working day in two years');
    return day;
  }
}

const datesBetween = (from: number, to: number, timeZone: string): readonly string[] => {
  const dates = new Set<string>();
  for (let at = from; at <= to; at += DAY) dates.add(localDateOf(new Date(at).toISOString(), timeZone));
  return [...dates];
};
