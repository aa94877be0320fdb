import { addMonths, endOfDay } from './index';

const AMSTERDAM = 'Europe/Amsterdam';

describe('calendar months', () => {
  it('end on the same day at the same time on the clock, also when the clock was changed in between', () => {
    expect(addMonths('2026-01-15T09:30:00.000Z', 6, AMSTERDAM)).toBe('2026-07-15T08:30:00.000Z');
  });
  it('may be many, and none', () => {
    expect(addMonths('2026-06-11T07:00:00.000Z', 24, AMSTERDAM)).toBe('2028-06-11T07:00:00.000Z');
    expect(addMonths('2026-06-11T07:00:00.000Z', 0, AMSTERDAM)).toBe('2026-06-11T07:00:00.000Z');
  });
  it('end on the last day of a month that is too short', () => {
    expect(addMonths('2026-12-31T12:00:00.000Z', 2, AMSTERDAM)).toBe('2027-02-28T12:00:00.000Z');
  });
});

describe('the end of a day', () => {
  it('is the first instant of the next one, by the clock of the zone', () => {
    expect(endOfDay('2026-06-30', AMSTERDAM)).toBe('2026-06-30T22:00:00.000Z');
    expect(endOfDay('2026-10-25', AMSTERDAM)).toBe('2026-10-25T23:00:00.000Z');
  });
});
