import { at, decisionSpec } from '@platform/decider/testing';
import { calendar } from '@redress/working-days';
import { complaintFold } from '../../complaint/complaint.fold';
import { firstPromises } from '../../complaint/first-promises.decide';
import { evidenceExamples, planDue, planned, received, registered, terms, triagedAsComplaint, upTo } from '../../testing';
import type { Due } from '../../events/shapes';
import { decideRecordDeadline } from './record-deadline.decide';

const given = decisionSpec(complaintFold, decideRecordDeadline);
const { effect } = evidenceExamples.DeadlineMissed.data;
const rung = {
  type: 'DeadlineMissed',
  deadline: 'plan',
  round: 1,
  promise: 1,
  level: 1,
  effect,
  now: '2026-06-08T22:00:00.000Z',
  calendar: terms.calendar,
} as const;
const missed = (level: number, dueAt: string) =>
  ({ type: 'DeadlineMissed', data: { ...evidenceExamples.DeadlineMissed.data, level, dueAt } }) as const;
const registeredWith = (due: readonly Due[]) =>
  [received, triagedAsComplaint, { ...registered, data: { ...registered.data, due } }] as const;
const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

describe('the first level: the plan is late from the due instant on', () => {
  it.each([
    { received: '2026-04-02T13:00:00.000Z', dueAt: '2026-04-10T22:00:00.000Z', why: 'long Easter' },
    { received: '2026-04-24T14:30:00.000Z', dueAt: '2026-05-04T22:00:00.000Z', why: 'King’s Day' },
    { received: '2026-05-11T09:00:00.000Z', dueAt: '2026-05-19T22:00:00.000Z', why: 'Ascension' },
    { received: '2026-12-31T16:00:00.000Z', dueAt: '2027-01-08T23:00:00.000Z', why: 'year boundary' },
    { received: '2026-03-28T22:30:00.000Z', dueAt: '2026-04-03T22:00:00.000Z', why: 'night before summer time' },
    { received: '2026-10-24T22:30:00.000Z', dueAt: '2026-10-30T23:00:00.000Z', why: 'clock back: due in winter time' },
  ])('received $received, late from $dueAt on ($why)', ({ received: receivedThen, dueAt }) => {
    const history = registeredWith(firstPromises(terms, receivedThen));
    given(...history)
      .when({ ...rung, now: justBefore(dueAt) })
      .thenRejected('not-due');
    given(...history)
      .when({ ...rung, now: dueAt })
      .then(missed(1, dueAt));
  });
});

describe('each further level: the end of one more working day', () => {
  it.each([
    { how: 'the next day', dueOn: '2026-06-08', dueAt: '2026-06-08T22:00:00.000Z', level: 2, instant: '2026-06-09T22:00:00.000Z' },
    { how: 'over a weekend', dueOn: '2026-04-10', dueAt: '2026-04-10T22:00:00.000Z', level: 2, instant: '2026-04-13T22:00:00.000Z' },
    { how: 'over Easter', dueOn: '2026-04-03', dueAt: '2026-04-03T22:00:00.000Z', level: 2, instant: '2026-04-07T22:00:00.000Z' },
    { how: 'a day after that', dueOn: '2026-04-03', dueAt: '2026-04-03T22:00:00.000Z', level: 3, instant: '2026-04-08T22:00:00.000Z' },
    { how: 'over New Year', dueOn: '2026-12-29', dueAt: '2026-12-29T23:00:00.000Z', level: 4, instant: '2027-01-04T23:00:00.000Z' },
    { how: 'the clock goes back', dueOn: '2026-10-23', dueAt: '2026-10-23T22:00:00.000Z', level: 2, instant: '2026-10-26T23:00:00.000Z' },
    {
      how: 'the clock goes forward',
      dueOn: '2026-03-27',
      dueAt: '2026-03-27T23:00:00.000Z',
      level: 2,
      instant: '2026-03-30T22:00:00.000Z',
    },
    {
      how: 'promised for a Saturday',
      dueOn: '2026-06-13',
      dueAt: '2026-06-13T22:00:00.000Z',
      level: 2,
      instant: '2026-06-15T22:00:00.000Z',
    },
  ])('$how: due on $dueOn, level $level from $instant on', ({ dueOn, dueAt, level, instant }) => {
    const history = registeredWith([{ ...planDue, dueOn, dueAt }]);
    given(...history)
      .when({ ...rung, level, now: justBefore(instant) })
      .thenRejected('not-due');
    given(...history)
      .when({ ...rung, level, now: instant })
      .then(missed(level, dueAt));
  });
  it('a day later where Liberation Day is a holiday', () => {
    const history = registeredWith([{ ...planDue, dueOn: '2026-05-04', dueAt: '2026-05-04T22:00:00.000Z' }]);
    const level2 = { ...rung, level: 2, calendar: calendar({ policy: 'nl-statutory', timeZone: 'Europe/Amsterdam' }) };
    given(...history)
      .when({ ...level2, now: '2026-05-06T21:59:59.999Z' })
      .thenRejected('not-due');
    given(...history)
      .when({ ...level2, now: '2026-05-06T22:00:00.000Z' })
      .then(missed(2, '2026-05-04T22:00:00.000Z'));
  });
  it('as the calendar of today counts working days, in the time zone of the promise', () => {
    const closedOnTuesday = calendar({ policy: 'nl-office', timeZone: 'America/New_York', closingDays: ['2026-06-09'] });
    const level2 = { ...rung, level: 2, calendar: closedOnTuesday };
    given(...upTo.acknowledged)
      .when({ ...level2, now: '2026-06-10T21:59:59.999Z' })
      .thenRejected('not-due');
    given(...upTo.acknowledged)
      .when({ ...level2, now: '2026-06-10T22:00:00.000Z' })
      .then(missed(2, '2026-06-08T22:00:00.000Z'));
  });
});

describe('what was done at last', () => {
  const onFriday = { ...rung, now: '2026-06-12T00:00:00.000Z' };

  it('on the next working day was late by one level, not by two', () => {
    const history = [...upTo.acknowledged, at('2026-06-09T21:59:59.999Z', planned)];
    given(...history)
      .when(onFriday)
      .then(missed(1, '2026-06-08T22:00:00.000Z'));
    given(...history)
      .when({ ...onFriday, level: 2 })
      .thenRejected('already-met');
  });
  it('when that day was over was late by two', () => {
    given(...upTo.acknowledged, at('2026-06-09T22:00:00.000Z', planned))
      .when({ ...onFriday, level: 2 })
      .then(missed(2, '2026-06-08T22:00:00.000Z'));
  });
});
