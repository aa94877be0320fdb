import { Temporal } from 'temporal-polyfill';
import Holidays from 'date-holidays';
import { calendar, dayOff, type CalendarPolicyId } from '.';
import { isHoliday } from './holidays';
import { HOLIDAY_NAMES, type Holiday } from './skip-reason';

const YEARS = [2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035];

const daysOf = (year: number): Temporal.PlainDate[] => {
  const newYear = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: newYear.daysInYear }, (_, index) => newYear.add({ days: index }));
};

const datesOf = (holiday: Holiday, year: number): string[] =>
  daysOf(year)
    .filter((day) => isHoliday(holiday, day))
    .map((day) => day.toString());

const weekdaysOff = (policy: CalendarPolicyId, year: number): [string, string][] => {
  const days = calendar({ policy, timeZone: 'Europe/Amsterdam' });
  return daysOf(year).flatMap((day) => {
    const reason = dayOff(days, day.toString());
    return reason === undefined || reason === 'saturday' || reason === 'sunday' ? [] : [[day.toString(), reason]];
  });
};

describe('every holiday', () => {
  it.each(YEARS)('falls on one day of %i', (year) => {
    expect(HOLIDAY_NAMES.map((holiday) => datesOf(holiday, year).length)).toEqual(HOLIDAY_NAMES.map(() => 1));
  });

  it.each([
    [1991, '1991-04-01', 'the first example of Meeus'],
    [2008, '2008-03-24', 'the earliest Easter of our time'],
    [1818, '1818-03-23', 'the earliest Easter possible'],
    [2038, '2038-04-26', 'the latest Easter possible'],
    [1954, '1954-04-19', 'without the exceptions of the church calendar it would be the 26th'],
    [1981, '1981-04-20', 'without the exceptions of the church calendar it would be the 27th'],
    [2000, '2000-04-24', 'a leap year that begins a century'],
    [2100, '2100-03-29', 'a century year that is no leap year'],
  ])('%i: Easter Monday is %s (%s)', (year, date) => expect(datesOf('easter-monday', year)).toEqual([date]));

  it.each([
    [2025, '2025-04-26'],
    [2026, '2026-04-27'],
    [2031, '2031-04-26'],
  ])("%i: King's Day is %s", (year, date) => expect(datesOf('kings-day', year)).toEqual([date]));
});

describe('the tables of version 2026.1: another list needs another version', () => {
  it('nl-office, 2026', () => {
    expect(weekdaysOff('nl-office', 2026)).toEqual([
      ['2026-01-01', 'new-years-day'],
      ['2026-04-06', 'easter-monday'],
      ['2026-04-27', 'kings-day'],
      ['2026-05-14', 'ascension-day'],
      ['2026-05-25', 'whit-monday'],
      ['2026-12-25', 'christmas-day'],
    ]);
  });

  it('nl-statutory, 2026', () => {
    expect(weekdaysOff('nl-statutory', 2026)).toEqual([
      ['2026-01-01', 'new-years-day'],
      ['2026-01-02', 'decree-day'],
      ['2026-04-03', 'good-friday'],
      ['2026-04-06', 'easter-monday'],
      ['2026-04-27', 'kings-day'],
      ['2026-05-05', 'liberation-day'],
      ['2026-05-14', 'ascension-day'],
      ['2026-05-15', 'decree-day'],
      ['2026-05-25', 'whit-monday'],
      ['2026-12-25', 'christmas-day'],
    ]);
  });

  it('nl-statutory, 2028', () => {
    expect(weekdaysOff('nl-statutory', 2028)).toEqual([
      ['2028-04-14', 'good-friday'],
      ['2028-04-17', 'easter-monday'],
      ['2028-04-27', 'kings-day'],
      ['2028-04-28', 'decree-day'],
      ['2028-05-05', 'liberation-day'],
      ['2028-05-25', 'ascension-day'],
      ['2028-05-26', 'decree-day'],
      ['2028-06-05', 'whit-monday'],
      ['2028-12-25', 'christmas-day'],
      ['2028-12-26', 'second-christmas-day'],
    ]);
  });

  it('nl-statutory, 2027: the only decree day is the Friday after Ascension', () => {
    expect(weekdaysOff('nl-statutory', 2027).filter(([, reason]) => reason === 'decree-day')).toEqual([['2027-05-07', 'decree-day']]);
  });
});

// The package knows the dates of all nine holidays, so these must agree. Which of them are days off is compared with nl-office only:
// to the package Good Friday and 5 May are school holidays, to nl-statutory they are days off; and it knows no royal decree.
describe('cross-check with the package date-holidays', () => {
  const theirNames: Readonly<Record<Holiday, string>> = {
    'new-years-day': 'Nieuwjaar',
    'good-friday': 'Goede Vrijdag',
    'easter-monday': 'Tweede paasdag',
    'kings-day': 'Koningsdag',
    'liberation-day': 'Bevrijdingsdag',
    'ascension-day': 'Hemelvaartsdag',
    'whit-monday': 'Tweede pinksterdag',
    'christmas-day': 'Kerstmis',
    'second-christmas-day': 'Tweede kerstdag',
  };
  const theirs = new Holidays('NL');
  const isWeekend = (date: string): boolean => Temporal.PlainDate.from(date).dayOfWeek > 5;

  it.each(YEARS)('agrees on the dates of %i', (year) => {
    const theirDates = new Map(theirs.getHolidays(year).map(({ name, date }) => [name, date.slice(0, 10)]));
    for (const holiday of HOLIDAY_NAMES)
      expect([holiday, datesOf(holiday, year)]).toEqual([holiday, [theirDates.get(theirNames[holiday])]]);
  });

  it.each(YEARS)('agrees on the days off of nl-office in %i', (year) => {
    const theirDaysOff = theirs.getHolidays(year).filter(({ type }) => type === 'public');
    const onWeekdays = theirDaysOff.map(({ date }) => date.slice(0, 10)).filter((date) => !isWeekend(date));
    expect(weekdaysOff('nl-office', year).map(([date]) => date)).toEqual(onWeekdays);
  });
});
