import fc from 'fast-check';
import {
  addWorkingDays,
  calendar,
  CALENDAR_POLICY_IDS,
  dueAfter,
  isWorkingDay,
  proofOf,
  startOfDay,
  subtractWorkingDays,
  workingDaysBetween,
} from '.';

const DAY = 86_400_000;

const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const dateAway = (date: string, days: number): string => dateOf(Date.parse(date) + days * DAY);
const dayAfter = (date: string): string => dateAway(date, 1);
const datesUpTo = (first: string, last: string): string[] => {
  const length = (Date.parse(last) - Date.parse(first)) / DAY + 1;
  return Array.from({ length }, (_, index) => dateAway(first, index));
};
const datesFrom2024To2035 = datesUpTo('2024-01-01', '2035-12-31');

// Reads the wall clock of Amsterdam with Intl, so that the expectation does not share the code under test.
const wallClock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' });
const inAmsterdam = (time: number): string => wallClock.format(new Date(time));

const dates = fc.constantFrom(...datesFrom2024To2035);
const daysAway = fc.integer({ min: -60, max: 60 });
const counts = fc.integer({ min: 0, max: 40 });
const instants = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const calendars = fc
  .record({ policy: fc.constantFrom(...CALENDAR_POLICY_IDS), closingDays: fc.array(dates, { maxLength: 10 }) })
  .map((settings) => calendar({ ...settings, timeZone: 'Europe/Amsterdam' }));
const workingDates = fc.tuple(calendars, dates).filter(([days, date]) => isWorkingDay(days, date));

describe('counting working days', () => {
  it('there and back again is where it began, on a working day', () => {
    fc.assert(
      fc.property(workingDates, counts, ([days, date], count) => {
        expect(subtractWorkingDays(days, addWorkingDays(days, date, count), count)).toBe(date);
        expect(addWorkingDays(days, subtractWorkingDays(days, date, count), count)).toBe(date);
      }),
    );
  });

  it('never lands on a day off', () => {
    fc.assert(
      fc.property(calendars, dates, fc.integer({ min: 1, max: 40 }), (days, date, count) => {
        expect(isWorkingDay(days, addWorkingDays(days, date, count))).toBe(true);
        expect(isWorkingDay(days, subtractWorkingDays(days, date, count))).toBe(true);
      }),
    );
  });

  it('comes out later for one more day, and not earlier for a later start', () => {
    fc.assert(
      fc.property(calendars, dates, counts, (days, date, count) => {
        const end = addWorkingDays(days, date, count);
        expect(addWorkingDays(days, date, count + 1) > end).toBe(true);
        expect(addWorkingDays(days, dayAfter(date), count) >= end).toBe(true);
      }),
    );
  });

  it('between undoes add', () => {
    fc.assert(
      fc.property(calendars, dates, counts, (days, date, count) => {
        expect(workingDaysBetween(days, date, addWorkingDays(days, date, count))).toBe(count);
      }),
    );
  });

  it('between adds up over a day in the middle, whichever way round', () => {
    fc.assert(
      fc.property(calendars, dates, fc.tuple(daysAway, daysAway), (days, from, [toMiddle, toEnd]) => {
        const [middle, end] = [dateAway(from, toMiddle), dateAway(from, toEnd)];
        const whole = workingDaysBetween(days, from, end);
        expect(workingDaysBetween(days, from, middle) + workingDaysBetween(days, middle, end)).toBe(whole);
      }),
    );
  });
});

describe('a due date', () => {
  it('is the local midnight that ends its last day, on every night from 2024 to 2035', () => {
    const midnights = datesFrom2024To2035.map((date) => inAmsterdam(Date.parse(startOfDay(dayAfter(date), 'Europe/Amsterdam'))));
    expect(midnights).toEqual(datesFrom2024To2035.map((date) => `${dayAfter(date)} 00:00:00`));
  });

  it('comes exactly at the end of the last working day, for any receipt', () => {
    fc.assert(
      fc.property(calendars, instants, counts, (days, from, count) => {
        const { dueOn, dueAt, basis } = dueAfter(days, from, count);
        expect(inAmsterdam(Date.parse(dueAt))).toBe(`${dayAfter(dueOn)} 00:00:00`);
        expect(inAmsterdam(Date.parse(dueAt) - 1)).toBe(`${dueOn} 23:59:59`);
        expect(basis.workingDays).toBe(count);
      }),
    );
  });

  it('is proved by its own basis: each day once, in order, as many counted as were given', () => {
    fc.assert(
      fc.property(calendars, instants, counts, (days, from, count) => {
        const due = dueAfter(days, from, count);
        const proof = proofOf(due, from);
        const received = inAmsterdam(Date.parse(from)).slice(0, 10);
        expect(proof.map(({ date }) => date)).toEqual(datesUpTo(dayAfter(received), due.dueOn));
        expect(proof.filter(({ counted }) => counted)).toHaveLength(count);
        expect(proof.every(({ date, counted }) => counted === isWorkingDay(days, date))).toBe(true);
      }),
    );
  });
});
