import { calendar, dayOff, isCalendarPolicyId, isWorkingDay, parseCalendar } from '.';

const timeZone = 'Europe/Amsterdam';

describe('calendar', () => {
  it('carries the version of its policy; closing days are put in order, each once', () => {
    expect(
      calendar({ policy: 'nl-office', timeZone: 'europe/amsterdam', closingDays: ['2026-12-24', '2026-05-15', '2026-12-24'] }),
    ).toEqual({
      policy: 'nl-office',
      version: '2026.1',
      timeZone: 'Europe/Amsterdam',
      closingDays: ['2026-05-15', '2026-12-24'],
    });
  });

  it('refuses a closing day that is not a date', () => {
    expect(() => calendar({ policy: 'nl-office', timeZone, closingDays: ['2026-13-01'] })).toThrow(RangeError);
  });

  it('refuses a time zone that does not exist', () => {
    expect(() => calendar({ policy: 'nl-office', timeZone: 'Europe/Atlantis' })).toThrow(RangeError);
  });
});

describe('parseCalendar', () => {
  it('makes the calendar of good settings', () => {
    expect(parseCalendar({ policy: 'nl-statutory', timeZone, closingDays: ['2026-12-24'] })).toEqual({
      ok: true,
      calendar: { policy: 'nl-statutory', version: '2026.1', timeZone, closingDays: ['2026-12-24'] },
    });
  });

  it('names everything that is wrong', () => {
    expect(parseCalendar({ policy: 'be-office', timeZone: '+01:00', closingDays: ['2026-12-24', '24-12-2026', '2026-02-30'] })).toEqual({
      ok: false,
      problems: [
        { setting: 'policy', value: 'be-office' },
        { setting: 'timeZone', value: '+01:00' },
        { setting: 'closingDays', value: '24-12-2026' },
        { setting: 'closingDays', value: '2026-02-30' },
      ],
    });
  });

  it('does not take a property every object has for a policy', () => expect(isCalendarPolicyId('constructor')).toBe(false));
});

describe('dayOff', () => {
  const closedOn = (...closingDays: string[]) => calendar({ policy: 'nl-statutory', timeZone, closingDays });

  it('is undefined on a working day', () => {
    expect(dayOff(closedOn(), '2026-06-12')).toBeUndefined();
    expect(isWorkingDay(closedOn(), '2026-06-12')).toBe(true);
  });

  it('names a closing day of the company', () => {
    expect(dayOff(closedOn('2026-06-12'), '2026-06-12')).toBe('closing-day');
    expect(isWorkingDay(closedOn('2026-06-12'), '2026-06-12')).toBe(false);
  });

  it('puts the weekend before a holiday', () => expect(dayOff(closedOn(), '2026-12-26')).toBe('saturday'));
  it('puts the weekend before a closing day', () => expect(dayOff(closedOn('2026-06-14'), '2026-06-14')).toBe('sunday'));
  it('puts a holiday before a closing day', () => expect(dayOff(closedOn('2026-12-25'), '2026-12-25')).toBe('christmas-day'));
  it('puts a decree day before a closing day', () => expect(dayOff(closedOn('2026-05-15'), '2026-05-15')).toBe('decree-day'));
  it('puts 5 May before Ascension Day', () => expect(dayOff(closedOn(), '2016-05-05')).toBe('liberation-day'));
});
