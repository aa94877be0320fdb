import { isLocalDate, isTimeZone, localDateOf, startOfDay } from '.';

describe('isLocalDate', () => {
  it.each(['2026-04-07', '2028-02-29', '2024-12-31'])('accepts %s', (text) => expect(isLocalDate(text)).toBe(true));

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-4-7',
    '20260407',
    '2026-04-07T10:00',
    ' 2026-04-07',
    '2026-04-07\n',
    '+010000-01-01',
    '',
  ])('refuses %j', (text) => expect(isLocalDate(text)).toBe(false));
});

describe('isTimeZone', () => {
  it.each(['Europe/Amsterdam', 'europe/amsterdam', 'America/New_York', 'UTC'])('accepts %s', (text) => expect(isTimeZone(text)).toBe(true));

  it.each(['Europe/Atlantis', '+01:00', '2026-01-01T00:00Z[Europe/Amsterdam]', ' UTC', ''])('refuses %j', (text) =>
    expect(isTimeZone(text)).toBe(false),
  );
});

describe('localDateOf', () => {
  it.each([
    ['2026-03-28T22:59:59.999Z', '2026-03-28'],
    ['2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['2026-03-29T21:59:59.999Z', '2026-03-29'],
    ['2026-03-29T22:00:00.000Z', '2026-03-30'],
    ['2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['2026-10-25T23:00:00.000Z', '2026-10-26'],
    ['2026-04-07T23:30:00+02:00', '2026-04-07'],
  ])('%s is %s in Amsterdam', (instant, date) => expect(localDateOf(instant, 'Europe/Amsterdam')).toBe(date));

  it('refuses what is not an instant', () => expect(() => localDateOf('2026-04-07', 'Europe/Amsterdam')).toThrow(RangeError));
});

describe('startOfDay', () => {
  it.each([
    ['2026-01-01', 'Europe/Amsterdam', '2025-12-31T23:00:00.000Z'],
    ['2026-03-29', 'Europe/Amsterdam', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Amsterdam', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Amsterdam', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', 'Europe/Amsterdam', '2026-10-25T23:00:00.000Z'],
    ['2026-06-12', 'UTC', '2026-06-12T00:00:00.000Z'],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ])('%s in %s begins at %s', (date, timeZone, instant) => expect(startOfDay(date, timeZone)).toBe(instant));
});
