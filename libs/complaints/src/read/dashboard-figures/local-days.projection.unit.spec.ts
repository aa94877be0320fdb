import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { daysAfter, endOfDay, isoWeekOf } from './local-days.projection';

const dates = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the ISO week of a day', () => {
  it.each([
    ['a Monday', '2026-03-30', '2026-W14'],
    ['the Sunday after it', '2026-04-05', '2026-W14'],
    ['the next Monday', '2026-04-06', '2026-W15'],
    ['a New Year’s Day in the last week of the old year', '2027-01-01', '2026-W53'],
    ['the first Monday of that year', '2027-01-04', '2027-W01'],
    ['a New Year’s Eve in the first week of the new year', '2025-12-31', '2026-W01'],
  ])('%s', (_, date, week) => {
    expect(isoWeekOf(date)).toBe(week);
  });
  it('is that of Temporal', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date);
        expect(isoWeekOf(date)).toBe(`${yearOfWeek ?? 0}-W${String(weekOfYear).padStart(2, '0')}`);
      }),
    );
  });
});

it.each([
  ['over the night of summer time', '2026-03-27', '2026-03-30', 3],
  ['over a leap day', '2028-02-28', '2028-03-01', 2],
  ['on the same day', '2026-06-01', '2026-06-01', 0],
])('days are counted %s', (_, from, to, days) => {
  expect(daysAfter(from, to)).toBe(days);
});

describe('the end of the local day', () => {
  it.each([
    ['in summer', '2026-06-01T21:59:59.999Z', '2026-06-01T22:00:00.000Z'],
    ['just after midnight', '2026-06-01T22:00:00.000Z', '2026-06-02T22:00:00.000Z'],
    ['on the day of 23 hours', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['on the day of 25 hours', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ])('%s', (_, instant, end) => {
    expect(endOfDay(instant, 'Europe/Amsterdam')).toBe(end);
  });
});
