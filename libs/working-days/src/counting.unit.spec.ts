import { addWorkingDays, calendar, subtractWorkingDays, workingDaysBetween } from '.';

const nlOffice = calendar({ policy: 'nl-office', timeZone: 'Europe/Amsterdam' });

describe('addWorkingDays', () => {
  it('never counts the day it starts from', () => expect(addWorkingDays(nlOffice, '2026-06-12', 1)).toBe('2026-06-15'));
  it('starts from a day off as from any other day', () => expect(addWorkingDays(nlOffice, '2026-06-13', 1)).toBe('2026-06-15'));
  it('gives the same date back for zero, also on a day off', () => expect(addWorkingDays(nlOffice, '2026-06-13', 0)).toBe('2026-06-13'));
  it('goes backwards for a negative count', () => expect(addWorkingDays(nlOffice, '2026-06-15', -1)).toBe('2026-06-12'));
  it('refuses a day that does not exist', () => expect(() => addWorkingDays(nlOffice, '2026-02-30', 1)).toThrow(RangeError));
});

describe('subtractWorkingDays', () => {
  it('finds the working day before a long weekend', () => expect(subtractWorkingDays(nlOffice, '2026-04-07', 1)).toBe('2026-04-03'));
  it('crosses the turn of the year', () => expect(subtractWorkingDays(nlOffice, '2027-01-04', 2)).toBe('2026-12-30'));
});

describe('workingDaysBetween', () => {
  it('counts the last day, not the first', () => expect(workingDaysBetween(nlOffice, '2026-06-11', '2026-06-15')).toBe(2));
  it('is zero over a weekend', () => expect(workingDaysBetween(nlOffice, '2026-06-12', '2026-06-14')).toBe(0));
  it('is zero for one and the same day', () => expect(workingDaysBetween(nlOffice, '2026-06-12', '2026-06-12')).toBe(0));
  it('is negative the other way round', () => expect(workingDaysBetween(nlOffice, '2026-06-15', '2026-06-11')).toBe(-2));
  it('counts the working days of a whole year', () => expect(workingDaysBetween(nlOffice, '2025-12-31', '2026-12-31')).toBe(255));
});
