import { calendar, dueAfter, type Calendar } from '.';

const nlStatutory = calendar({ policy: 'nl-statutory', timeZone: 'Europe/Amsterdam' });
const nlOffice = calendar({ policy: 'nl-office', timeZone: 'Europe/Amsterdam' });

// received, due under nl-statutory (last day on time, first instant too late), due under nl-office, why the example is here
const golden = [
  ['2026-03-30T08:00:00Z', ['2026-04-08', '2026-04-08T22:00:00.000Z'], ['2026-04-07', '2026-04-07T22:00:00.000Z'], 'Good Friday'],
  ['2026-04-02T13:00:00Z', ['2026-04-13', '2026-04-13T22:00:00.000Z'], ['2026-04-10', '2026-04-10T22:00:00.000Z'], 'long Easter'],
  ['2026-04-24T14:30:00Z', ['2026-05-04', '2026-05-04T22:00:00.000Z'], ['2026-05-04', '2026-05-04T22:00:00.000Z'], "King's Day in both"],
  ['2026-04-30T09:00:00Z', ['2026-05-08', '2026-05-08T22:00:00.000Z'], ['2026-05-07', '2026-05-07T22:00:00.000Z'], '5 May differs'],
  ['2026-05-11T09:00:00Z', ['2026-05-20', '2026-05-20T22:00:00.000Z'], ['2026-05-19', '2026-05-19T22:00:00.000Z'], 'Ascension and decree'],
  ['2026-12-21T10:00:00Z', ['2026-12-29', '2026-12-29T23:00:00.000Z'], ['2026-12-29', '2026-12-29T23:00:00.000Z'], 'Christmas on Fri/Sat'],
  ['2026-12-31T16:00:00Z', ['2027-01-08', '2027-01-08T23:00:00.000Z'], ['2027-01-08', '2027-01-08T23:00:00.000Z'], 'year boundary'],
  ['2026-01-01T11:00:00Z', ['2026-01-09', '2026-01-09T23:00:00.000Z'], ['2026-01-08', '2026-01-08T23:00:00.000Z'], 'received on a holiday'],
  ['2025-04-25T09:00:00Z', ['2025-05-02', '2025-05-02T22:00:00.000Z'], ['2025-05-02', '2025-05-02T22:00:00.000Z'], "Saturday King's Day"],
  ['2026-03-28T22:30:00Z', ['2026-04-07', '2026-04-07T22:00:00.000Z'], ['2026-04-03', '2026-04-03T22:00:00.000Z'], 'before summer time'],
  ['2026-03-29T22:30:00Z', ['2026-04-08', '2026-04-08T22:00:00.000Z'], ['2026-04-07', '2026-04-07T22:00:00.000Z'], 'UTC still says Sunday'],
  ['2026-06-12T21:59:59Z', ['2026-06-19', '2026-06-19T22:00:00.000Z'], ['2026-06-19', '2026-06-19T22:00:00.000Z'], 'last second of Friday'],
  ['2026-06-12T22:00:00Z', ['2026-06-19', '2026-06-19T22:00:00.000Z'], ['2026-06-19', '2026-06-19T22:00:00.000Z'], 'Saturday has begun'],
  ['2028-04-24T10:00:00Z', ['2028-05-03', '2028-05-03T22:00:00.000Z'], ['2028-05-02', '2028-05-02T22:00:00.000Z'], "King's Day and decree"],
  ['2026-10-24T22:30:00Z', ['2026-10-30', '2026-10-30T23:00:00.000Z'], ['2026-10-30', '2026-10-30T23:00:00.000Z'], 'clock goes back'],
] as const;

const fiveWorkingDays = (days: Calendar, received: string): readonly [string, string] => {
  const { dueOn, dueAt } = dueAfter(days, received, 5);
  return [dueOn, dueAt];
};

describe('a plan within five working days', () => {
  it.each(golden)('received %s: nl-statutory %j, nl-office %j (%s)', (received, statutory, office) => {
    expect(fiveWorkingDays(nlStatutory, received)).toEqual(statutory);
    expect(fiveWorkingDays(nlOffice, received)).toEqual(office);
  });
});
