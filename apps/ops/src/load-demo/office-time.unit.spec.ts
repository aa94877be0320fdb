import { calendar } from '@redress/working-days';
import { OfficeTime } from './office-time';

/** Until a Monday, 12:00 in Amsterdam. */
const time = new OfficeTime(calendar({ policy: 'nl-office', timeZone: 'Europe/Amsterdam' }), '2026-11-23T11:00:00.000Z');

describe('the working time of two years', () => {
  it('begins two years before, on a working day, and ends at the instant that was named', () => {
    expect(time.instantOf(0)).toBe('2024-11-25T07:30:00.000Z');
    expect(time.instantOf(time.end)).toBe('2026-11-23T11:00:00.000Z');
  });

  it('has nothing before its beginning', () => {
    expect(time.instantOf(-0.3)).toBe(time.instantOf(0));
  });

  it('has no nights, weekends and holidays: a working day later is one', () => {
    const friday = Math.floor(time.end) - 1;
    expect([time.instantOf(friday), time.instantOf(friday + 0.5), time.instantOf(friday + 1)]).toEqual([
      '2026-11-20T07:30:00.000Z',
      '2026-11-20T12:00:00.000Z',
      '2026-11-23T07:30:00.000Z',
    ]);
    const days = Array.from({ length: Math.floor(time.end) + 30 }, (_, day) => time.dateOf(day));
    expect(days).not.toContain('2025-04-21');
    expect(days).not.toContain('2026-12-25');
    expect(days.slice(-3)).toEqual(['2026-12-31', '2027-01-04', '2027-01-05']);
  });

  it('knows summer time', () => {
    const day = Array.from({ length: 200 }, (_, number) => number).find((number) => time.dateOf(number) === '2025-03-31') ?? 0;
    expect([time.instantOf(day - 1), time.instantOf(day)]).toEqual(['2025-03-28T07:30:00.000Z', '2025-03-31T06:30:00.000Z']);
  });

  it('ends in the night when it was named a night', () => {
    const night = new OfficeTime(calendar({ policy: 'nl-office', timeZone: 'Europe/Amsterdam' }), '2026-11-21T23:00:00.000Z');
    expect(night.instantOf(night.end - 0.001) < '2026-11-20T16:30:00.000Z').toBe(true);
  });
});
