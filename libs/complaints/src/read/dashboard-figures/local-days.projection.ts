import { localDateOf, startOfDay, type Instant, type LocalDate } from '@redress/working-days';

const DAY = 86_400_000;
const THURSDAY = 4;

/** How many days a date lies after another. */
export const daysAfter = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** The week of a day as ISO 8601 numbers it: `2026-W14`. It belongs to the year of its Thursday, which around New Year may not be that of the day. */
export const isoWeekOf = (date: LocalDate): string => {
  const weekday = new Date(date).getUTCDay() || 7;
  const thursday = new Date(Date.parse(date) + (THURSDAY - weekday) * DAY);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY));
  return `${year}-W${String(week).padStart(2, '0')}`;
};

/** The end of the local day of an instant: the first instant of the next day. */
export const endOfDay = (instant: Instant, timeZone: string): Instant => {
  const nextDay = new Date(Date.parse(localDateOf(instant, timeZone)) + DAY);
  return startOfDay(nextDay.toISOString().slice(0, 10), timeZone);
};
