import { calendar, nextOfficeTime, officeOpening } from '.';

const nlOffice = calendar({ policy: 'nl-office', timeZone: 'Europe/Amsterdam' });
const hours = { from: '08:30', until: '17:00' };

describe('officeOpening', () => {
  it('is the same local time in summer', () => expect(officeOpening(nlOffice, hours, '2026-06-12')).toBe('2026-06-12T06:30:00.000Z'));
  it('is the same local time in winter', () => expect(officeOpening(nlOffice, hours, '2026-12-11')).toBe('2026-12-11T07:30:00.000Z'));
  it('refuses a day that does not exist', () => expect(() => officeOpening(nlOffice, hours, '2026-02-30')).toThrow(RangeError));
});

describe('nextOfficeTime', () => {
  const next = (instant: string) => nextOfficeTime(nlOffice, hours, instant);

  it('is now, when people are at work', () => expect(next('2026-06-12T09:15:00.000Z')).toBe('2026-06-12T09:15:00.000Z'));
  it('is now at the very beginning', () => expect(next('2026-06-12T06:30:00.000Z')).toBe('2026-06-12T06:30:00.000Z'));
  it('is this morning, when they have not begun', () => expect(next('2026-06-12T02:00:00.000Z')).toBe('2026-06-12T06:30:00.000Z'));
  it('is after the weekend, when they have just gone home', () =>
    expect(next('2026-06-12T15:00:00.000Z')).toBe('2026-06-15T06:30:00.000Z'));
  it('is after Easter, on Good Friday evening', () => expect(next('2026-04-03T18:00:00.000Z')).toBe('2026-04-07T06:30:00.000Z'));
  it('knows the night in which summer time begins', () => expect(next('2026-03-29T00:30:00.000Z')).toBe('2026-03-30T06:30:00.000Z'));
  it('refuses what is not an instant', () => expect(() => next('tomorrow')).toThrow(RangeError));
});
