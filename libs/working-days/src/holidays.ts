import type { Temporal } from 'temporal-polyfill';
import { daysAfterEaster } from './easter';
import type { Holiday } from './skip-reason';

type HolidayRule = (day: Temporal.PlainDate) => boolean;

const SATURDAY = 6;
const SUNDAY = 7;

const yearlyOn =
  (month: number, dayOfMonth: number): HolidayRule =>
  (day) =>
    day.month === month && day.day === dayOfMonth;

const afterEaster =
  (days: number): HolidayRule =>
  (day) =>
    daysAfterEaster(day) === days;

/** 27 April, or 26 April when the 27th is a Sunday (since 2014). */
const kingsDay: HolidayRule = (day) => {
  const isSaturdayBefore = day.day === 26 && day.dayOfWeek === SATURDAY;
  const isTheDayItself = day.day === 27 && day.dayOfWeek !== SUNDAY;
  return day.month === 4 && (isSaturdayBefore || isTheDayItself);
};

const HOLIDAYS: Readonly<Record<Holiday, HolidayRule>> = {
  'new-years-day': yearlyOn(1, 1),
  'good-friday': afterEaster(-2),
  'easter-monday': afterEaster(1),
  'kings-day': kingsDay,
  'liberation-day': yearlyOn(5, 5),
  'ascension-day': afterEaster(39),
  'whit-monday': afterEaster(50),
  'christmas-day': yearlyOn(12, 25),
  'second-christmas-day': yearlyOn(12, 26),
};

/** Whether the holiday falls on that day. */
export function isHoliday(holiday: Holiday, day: Temporal.PlainDate): boolean {
  return HOLIDAYS[holiday](day);
}
