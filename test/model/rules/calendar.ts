import { calendar, isWorkingDay, localDateOf, startOfDay } from '@redress/working-days';

/** The terms that ship: Dutch office days in Amsterdam, acknowledged within one working day, a plan within five. */
const office = calendar({ policy: 'nl-office', timeZone: 'Europe/Amsterdam' });
export const ACKNOWLEDGE_WITHIN = 1;
export const PLAN_WITHIN = 5;

const DAY = 24 * 60 * 60_000;

/** A date so many days later, or earlier. */
export const plusDays = (date: string, days: number): string => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

/** A date so many years later: the same day of the year, as people say it. */
export const plusYears = (date: string, years: number): string => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

/** An instant so many milliseconds later, or earlier. */
export const plusMilliseconds = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** The local day of an instant. */
export const dayOf = (instant: string): string => localDateOf(instant, office.timeZone);

/** The first instant that is too late for a day: 00:00 local of the day after it. */
export const endOf = (date: string): string => startOfDay(plusDays(date, 1), office.timeZone);

const known = new Map<string, boolean>();

/** Whether a day counts: asked of the calendar once. */
const counts = (date: string): boolean => {
  const isKnown = known.get(date) ?? isWorkingDay(office, date);
  known.set(date, isKnown);
  return isKnown;
};

/** The working day so many after a day, which is itself day 0. */
export const workingDaysAfter = (dayZero: string, days: number): string => {
  let date = dayZero;
  for (let left = days; left > 0; left -= counts(date) ? 1 : 0) date = plusDays(date, 1);
  return date;
};
