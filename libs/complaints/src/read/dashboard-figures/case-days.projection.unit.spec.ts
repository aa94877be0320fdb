import { calendar, dueAfter, dueOnDate, workingDaysBetween } from '@redress/working-days';
import fc from 'fast-check';
import type { Due } from '../../events/shapes';
import { noDays, withProven, workingDaysIn, type CaseDays } from './case-days.projection';

/** Thursday before Easter 2026, 15:00 in Amsterdam. */
const from = '2026-04-02T13:00:00.000Z';
const office = calendar({ policy: 'nl-office', timeZone: 'Europe/Amsterdam' });
const statutory = calendar({ policy: 'nl-statutory', timeZone: 'Europe/Amsterdam' });
const closedOnThursday = calendar({ policy: 'nl-office', timeZone: 'Europe/Amsterdam', closingDays: ['2026-04-09'] });

const planDue = (days = office): Due => ({ deadline: 'plan', promise: 1, ...dueAfter(days, from, 5) });
const daysOf = (due: Due): CaseDays => withProven(noDays, [due], from);
const noon = (date: string) => `${date}T10:00:00.000Z`;

describe('working days of a case', () => {
  it.each([
    ['on the same local day', '2026-04-02', 0],
    ['on Good Friday, a working day of the office', '2026-04-03', 1],
    ['on Easter Monday', '2026-04-06', 1],
    ['on the day after Easter', '2026-04-07', 2],
    ['on the due day', '2026-04-10', 5],
    ['in the weekend after it', '2026-04-12', 5],
    ['a week later, over the days that no promise reaches', '2026-04-17', 10],
    ['after King’s Day, which the policy knows', '2026-04-28', 16],
  ])('%s', (_, date, days) => {
    expect(workingDaysIn(daysOf(planDue()), from, noon(date))).toBe(days);
  });

  it('follow the policy of the case', () => {
    expect(workingDaysIn(daysOf(planDue(statutory)), from, noon('2026-04-10'))).toBe(4);
  });

  it('leave out closing days of the company up to the due day; later ones are not known', () => {
    const closedTwice = calendar({ policy: 'nl-office', timeZone: 'Europe/Amsterdam', closingDays: ['2026-04-09', '2026-04-16'] });
    expect(workingDaysIn(daysOf(planDue(closedTwice)), from, noon('2026-04-10'))).toBe(4);
    expect(workingDaysIn(daysOf(planDue(closedTwice)), from, noon('2026-04-17'))).toBe(9);
  });

  it('know closing days as far as the last promise reaches', () => {
    const resolution: Due = { deadline: 'resolution', promise: 1, ...dueOnDate(closedOnThursday, noon('2026-04-08'), '2026-04-24') };
    const days = withProven(daysOf(planDue()), [resolution], noon('2026-04-08'));
    expect(workingDaysIn(days, from, noon('2026-04-17'))).toBe(10);
    const planAndAnswer = withProven(daysOf(planDue(closedOnThursday)), [resolution], noon('2026-04-08'));
    expect(workingDaysIn(planAndAnswer, from, noon('2026-04-17'))).toBe(9);
  });

  it('are those of the stored promise, whatever the calendars say now', () => {
    const due = planDue();
    const strike: Due = { ...due, basis: { ...due.basis, policy: 'be-office', skipped: [{ date: '2026-04-07', reason: 'strike' }] } };
    expect(workingDaysIn(daysOf(strike), from, noon('2026-04-08'))).toBe(5);
    expect(workingDaysIn(daysOf(strike), from, noon('2026-04-13'))).toBeUndefined();
  });

  it('cannot be counted when nothing was ever promised', () => {
    expect(workingDaysIn(noDays, from, noon('2026-04-07'))).toBeUndefined();
  });

  it('are those of the calendar, however many promises there are, as long as it does not change', () => {
    const hours = fc.integer({ min: 0, max: 24 * 60 }).map((after) => new Date(Date.parse(from) + after * 3_600_000).toISOString());
    const promises = fc.array(fc.tuple(hours, fc.integer({ min: 0, max: 15 })), { maxLength: 4 });
    fc.assert(
      fc.property(promises, hours, (made, to) => {
        const days = made.reduce(
          (known, [at, count]) => withProven(known, [{ deadline: 'plan', promise: 2, ...dueAfter(office, at, count) }], at),
          daysOf(planDue()),
        );
        const [first, last] = [from, to].map((instant) => new Date(Date.parse(instant) + 2 * 3_600_000).toISOString().slice(0, 10));
        expect(workingDaysIn(days, from, to)).toBe(workingDaysBetween(office, first ?? '', last ?? ''));
      }),
    );
  });
});
