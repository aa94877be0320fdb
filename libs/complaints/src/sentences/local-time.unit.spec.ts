import { localTime } from './local-time';

const dutch = localTime('nl', 'Europe/Amsterdam');
const english = localTime('en', 'Europe/Amsterdam');

describe('days and times', () => {
  it('are written out in the language', () => {
    expect(dutch.day('2026-06-08')).toBe('maandag 8 juni 2026');
    expect(english.day('2026-06-08')).toBe('Monday 8 June 2026');
    expect(dutch.moment('2026-06-08T08:00:00.000Z')).toBe('maandag 8 juni 2026 om 10:00');
    expect(english.moment('2026-06-08T08:00:00.000Z')).toBe('Monday 8 June 2026 at 10:00');
  });

  it.each([
    ['2026-01-01T23:05:00.000Z', 'vrijdag 2 januari 2026 om 00:05', 'winter time, past midnight'],
    ['2026-03-29T00:59:00.000Z', 'zondag 29 maart 2026 om 01:59', 'the last minute of winter time'],
    ['2026-03-29T01:00:00.000Z', 'zondag 29 maart 2026 om 03:00', 'the first minute of summer time'],
    ['2026-12-31T23:00:00.000Z', 'vrijdag 1 januari 2027 om 00:00', 'the new year begins'],
  ])('%s is %s: %s', (instant, moment) => {
    expect(dutch.moment(instant)).toBe(moment);
  });

  it.each([
    ['2026-06-08T22:00:00.000Z', 'maandag 8 juni 2026', 'summer time'],
    ['2026-10-30T23:00:00.000Z', 'vrijdag 30 oktober 2026', 'winter time'],
  ])('the day that ends at %s is %s: %s', (dueAt, day) => {
    expect(dutch.dayBefore(dueAt)).toBe(day);
  });

  it('are those of the time zone', () => {
    expect(localTime('nl', 'America/Curacao').moment('2026-06-08T03:00:00.000Z')).toBe('zondag 7 juni 2026 om 23:00');
  });

  it('of a zone that does not exist cannot be told', () => {
    expect(() => localTime('nl', 'Europe/Atlantis')).toThrow(RangeError);
  });
});
