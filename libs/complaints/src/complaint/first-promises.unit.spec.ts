import { calendar } from '@redress/working-days';
import { acknowledgementDue, planDue, receivedAt, terms } from '../testing';
import { firstPromises } from './first-promises.decide';

const lastDays = (from: string, others: Partial<typeof terms> = {}) =>
  firstPromises({ ...terms, ...others }, from).map(({ dueOn }) => dueOn);
const statutory = calendar({ policy: 'nl-statutory', timeZone: 'Europe/Amsterdam' });

describe('what every round begins with', () => {
  it('is an acknowledgement within one working day and a plan within five, each its first promise', () => {
    expect(firstPromises(terms, receivedAt)).toEqual([acknowledgementDue, planDue]);
  });
  it.each([
    ['received on Thursday before Easter', '2026-04-02T13:00:00.000Z', ['2026-04-03', '2026-04-10']],
    ['received on Friday before King’s Day', '2026-04-24T14:30:00.000Z', ['2026-04-28', '2026-05-04']],
    ['received on Monday before Ascension Day', '2026-05-11T09:00:00.000Z', ['2026-05-12', '2026-05-19']],
    ['received on New Year’s Eve', '2026-12-31T16:00:00.000Z', ['2027-01-04', '2027-01-08']],
    ['received in the night before summer time', '2026-03-28T22:30:00.000Z', ['2026-03-30', '2026-04-03']],
    ['received when UTC still says Sunday', '2026-03-29T22:30:00.000Z', ['2026-03-31', '2026-04-07']],
  ])('passes over days off: %s', (_case, from, dates) => {
    expect(lastDays(from)).toEqual(dates);
  });
  it('follows the calendar that the company chose', () => {
    expect(lastDays('2026-04-02T13:00:00.000Z', { calendar: statutory })).toEqual(['2026-04-07', '2026-04-13']);
  });
  it('follows the terms that the company promises', () => {
    expect(lastDays(receivedAt, { acknowledgeWithin: 2, planWithin: 10 })).toEqual(['2026-06-03', '2026-06-15']);
    expect(lastDays(receivedAt, { acknowledgeWithin: 0 })).toEqual(['2026-06-01', '2026-06-08']);
  });
});
