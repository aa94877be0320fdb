import { calendar, dueAfter, dueOnDate, proofOf } from '.';

const nlOffice = calendar({ policy: 'nl-office', timeZone: 'Europe/Amsterdam' });
const nlStatutory = calendar({ policy: 'nl-statutory', timeZone: 'Europe/Amsterdam', closingDays: ['2026-04-07'] });

describe('dueAfter', () => {
  it('says which calendar was used, how many days counted and which did not', () => {
    expect(dueAfter(nlStatutory, '2026-04-02T13:00:00Z', 5)).toEqual({
      dueOn: '2026-04-14',
      dueAt: '2026-04-14T22:00:00.000Z',
      basis: {
        policy: 'nl-statutory',
        version: '2026.1',
        timeZone: 'Europe/Amsterdam',
        workingDays: 5,
        skipped: [
          { date: '2026-04-03', reason: 'good-friday' },
          { date: '2026-04-04', reason: 'saturday' },
          { date: '2026-04-05', reason: 'sunday' },
          { date: '2026-04-06', reason: 'easter-monday' },
          { date: '2026-04-07', reason: 'closing-day' },
          { date: '2026-04-11', reason: 'saturday' },
          { date: '2026-04-12', reason: 'sunday' },
        ],
      },
    });
  });

  it('ends in winter time what began in summer time', () => {
    expect(dueAfter(nlOffice, '2026-10-23T21:59:59.999Z', 1)).toMatchObject({ dueOn: '2026-10-26', dueAt: '2026-10-26T23:00:00.000Z' });
  });

  it('ends in summer time what began in winter time', () => {
    expect(dueAfter(nlOffice, '2026-03-27T12:00:00Z', 1)).toMatchObject({ dueOn: '2026-03-30', dueAt: '2026-03-30T22:00:00.000Z' });
  });

  it('counts a leap day', () => {
    expect(dueAfter(nlOffice, '2028-02-28T12:00:00Z', 1)).toMatchObject({ dueOn: '2028-02-29', dueAt: '2028-02-29T23:00:00.000Z' });
  });

  it('starts on the local day of another zone', () => {
    const inNewYork = calendar({ policy: 'nl-office', timeZone: 'America/New_York' });
    expect(dueAfter(inNewYork, '2026-06-12T03:59:59Z', 1)).toMatchObject({ dueOn: '2026-06-12', dueAt: '2026-06-13T04:00:00.000Z' });
  });

  it('is due by the end of the same day after zero working days', () => {
    expect(dueAfter(nlOffice, '2026-06-13T08:00:00Z', 0)).toEqual({
      dueOn: '2026-06-13',
      dueAt: '2026-06-13T22:00:00.000Z',
      basis: { policy: 'nl-office', version: '2026.1', timeZone: 'Europe/Amsterdam', workingDays: 0, skipped: [] },
    });
  });
});

describe('dueOnDate', () => {
  it('is on time until the end of the promised date, with the working days counted up to it', () => {
    expect(dueOnDate(nlOffice, '2026-06-11T08:00:00Z', '2026-06-15')).toEqual({
      dueOn: '2026-06-15',
      dueAt: '2026-06-15T22:00:00.000Z',
      basis: {
        policy: 'nl-office',
        version: '2026.1',
        timeZone: 'Europe/Amsterdam',
        workingDays: 2,
        skipped: [
          { date: '2026-06-13', reason: 'saturday' },
          { date: '2026-06-14', reason: 'sunday' },
        ],
      },
    });
  });

  it('keeps a promise that ends on a day off where it is', () => {
    expect(dueOnDate(nlOffice, '2026-06-12T08:00:00Z', '2026-06-13')).toMatchObject({
      dueOn: '2026-06-13',
      dueAt: '2026-06-13T22:00:00.000Z',
      basis: { workingDays: 0, skipped: [{ date: '2026-06-13', reason: 'saturday' }] },
    });
  });

  it('ends on the night the clock goes forward at 00:00 winter time, on the night it goes back at 00:00 summer time', () => {
    expect(dueOnDate(nlOffice, '2026-03-20T08:00:00Z', '2026-03-28').dueAt).toBe('2026-03-28T23:00:00.000Z');
    expect(dueOnDate(nlOffice, '2026-03-20T08:00:00Z', '2026-03-29').dueAt).toBe('2026-03-29T22:00:00.000Z');
    expect(dueOnDate(nlOffice, '2026-10-20T08:00:00Z', '2026-10-24').dueAt).toBe('2026-10-24T22:00:00.000Z');
    expect(dueOnDate(nlOffice, '2026-10-20T08:00:00Z', '2026-10-25').dueAt).toBe('2026-10-25T23:00:00.000Z');
  });

  it('counts backwards for a date before the day it is reckoned from', () => {
    expect(dueOnDate(nlOffice, '2026-06-15T08:00:00Z', '2026-06-11').basis).toMatchObject({ workingDays: -2, skipped: [] });
  });
});

describe('proofOf', () => {
  it('shows every day after the day of receipt, counted or skipped and why', () => {
    const received = '2026-04-30T09:00:00Z';
    const statutory = calendar({ policy: 'nl-statutory', timeZone: 'Europe/Amsterdam' });
    expect(proofOf(dueAfter(statutory, received, 3), received)).toEqual([
      { date: '2026-05-01', counted: true },
      { date: '2026-05-02', counted: false, reason: 'saturday' },
      { date: '2026-05-03', counted: false, reason: 'sunday' },
      { date: '2026-05-04', counted: true },
      { date: '2026-05-05', counted: false, reason: 'liberation-day' },
      { date: '2026-05-06', counted: true },
    ]);
  });

  it('repeats what the stored due date says, not what a calendar of today would say', () => {
    const stored = {
      dueOn: '2026-06-16',
      basis: {
        policy: 'nl-office',
        version: '2019.3',
        timeZone: 'Europe/Amsterdam',
        workingDays: 2,
        skipped: [{ date: '2026-06-15', reason: 'closing-day' }],
      },
    } as const;
    expect(proofOf(stored, '2026-06-12T22:30:00Z')).toEqual([
      { date: '2026-06-14', counted: true },
      { date: '2026-06-15', counted: false, reason: 'closing-day' },
      { date: '2026-06-16', counted: true },
    ]);
  });

  it('is empty when the due day is the day of receipt', () => {
    expect(proofOf(dueAfter(nlOffice, '2026-06-12T08:00:00Z', 0), '2026-06-12T08:00:00Z')).toEqual([]);
  });
});
