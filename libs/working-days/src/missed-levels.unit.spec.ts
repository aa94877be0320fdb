import fc from 'fast-check';
import { calendar, dueAfter, missedAt, missedLevel } from '.';

const nlOffice = calendar({ policy: 'nl-office', timeZone: 'Europe/Amsterdam' });
/** Received on Thu 2 April 2026: due until the end of Fri 10 April, over a long Easter. */
const overEaster = dueAfter(nlOffice, '2026-04-02T13:00:00.000Z', 5);
/** One working day from Thu 2 April 2026: due until the end of Good Friday, on which the office works. */
const beforeEaster = dueAfter(nlOffice, '2026-04-02T13:00:00.000Z', 1);

describe('a promise that is not kept', () => {
  it.each([
    [1, '2026-04-10T22:00:00.000Z'],
    [2, '2026-04-13T22:00:00.000Z'],
    [3, '2026-04-14T22:00:00.000Z'],
  ])('is missed for time %i at %s: at the due instant, then at the end of each working day', (level, instant) => {
    expect(missedAt(nlOffice, overEaster, level)).toBe(instant);
  });

  it('is missed again only after Easter Monday', () => {
    expect([1, 2].map((level) => missedAt(nlOffice, beforeEaster, level))).toEqual([
      '2026-04-03T22:00:00.000Z',
      '2026-04-07T22:00:00.000Z',
    ]);
  });

  it.each([
    ['2026-04-10T21:59:59.999Z', 0],
    ['2026-04-10T22:00:00.000Z', 1],
    ['2026-04-13T21:59:59.999Z', 1],
    ['2026-04-13T22:00:00.000Z', 2],
    ['2026-04-20T09:00:00.000Z', 6],
  ])('by %s is missed %i times', (instant, level) => {
    expect(missedLevel(nlOffice, overEaster, instant)).toBe(level);
  });

  it('has one level at every instant: the last that has begun', () => {
    const begin = Date.parse('2024-01-01T00:00:00Z');
    const milliseconds = fc.integer({ min: 0, max: 4 * 366 * 86_400_000 });
    fc.assert(
      fc.property(milliseconds, fc.integer({ min: 0, max: 90 * 86_400_000 }), fc.integer({ min: 0, max: 10 }), (from, later, days) => {
        const due = dueAfter(nlOffice, new Date(begin + from).toISOString(), days);
        const instant = new Date(begin + from + later).toISOString();
        const level = missedLevel(nlOffice, due, instant);
        expect(level === 0 ? instant < due.dueAt : missedAt(nlOffice, due, level) <= instant).toBe(true);
        expect(missedAt(nlOffice, due, level + 1) > instant).toBe(true);
      }),
    );
  });
});
