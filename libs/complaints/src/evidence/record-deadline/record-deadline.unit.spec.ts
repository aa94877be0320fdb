import { at, decisionSpec } from '@platform/decider/testing';
import { calendar } from '@redress/working-days';
import { complaintFold } from '../../complaint/complaint.fold';
import {
  acknowledged,
  evidenceExamples,
  extended,
  planDue,
  planned,
  received,
  registered,
  reopened,
  resolved,
  revised,
  terms,
  triagedAsComplaint,
  triagedAsIncident,
  upTo,
  withdrawn,
} from '../../testing';
import { decideRecordDeadline, type RecordDeadline } from './record-deadline.decide';

const given = decisionSpec(complaintFold, decideRecordDeadline);
const { effect } = evidenceExamples.DeadlineMissed.data;

/** The timer of the plan rings at its due instant: Mon 8 June 2026 is over. */
const rung: RecordDeadline = {
  type: 'DeadlineMissed',
  deadline: 'plan',
  round: 1,
  promise: 1,
  level: 1,
  effect,
  now: '2026-06-08T22:00:00.000Z',
  calendar: terms.calendar,
};
const planMissed = evidenceExamples.DeadlineMissed;
const { acknowledged: history } = upTo;

describe('a deadline is missed (rule 4)', () => {
  it.each(['2026-06-02T09:00:00.000Z', '2026-06-08T21:59:59.999Z'])('not before its due instant: %s', (now) => {
    given(...history)
      .when({ ...rung, now })
      .thenRejected('not-due');
  });
  it.each(['2026-06-08T22:00:00.000Z', '2026-06-08T22:00:00.001Z', '2027-01-01T00:00:00.000Z'])(
    'from that instant on, however late the timer rings: %s',
    (now) => {
      given(...history)
        .when({ ...rung, now })
        .then(planMissed);
    },
  );
  it.each([
    ['acknowledgement', upTo.registered, '2026-06-02T22:00:00.000Z', '2026-06-02T21:59:59.999Z'],
    ['plan', upTo.acknowledged, '2026-06-08T22:00:00.000Z', '2026-06-08T21:59:59.999Z'],
    ['resolution', upTo.planned, '2026-06-10T22:00:00.000Z', '2026-06-10T21:59:59.999Z'],
  ] as const)('each at its own instant: %s', (deadline, before, dueAt, justBefore) => {
    given(...before)
      .when({ ...rung, deadline, now: justBefore })
      .thenRejected('not-due');
    given(...before)
      .when({ ...rung, deadline, now: dueAt })
      .then({ type: 'DeadlineMissed', data: { ...planMissed.data, deadline, dueAt } });
  });
  it('at the instant that was recorded, whatever calendar is in force now', () => {
    const closedThatWeek = calendar({ policy: 'nl-statutory', timeZone: 'America/New_York', closingDays: ['2026-06-08', '2026-06-09'] });
    given(...history)
      .when({ ...rung, calendar: closedThatWeek })
      .then(planMissed);
  });
  it('at the instant that was recorded, even if the clocks of Amsterdam were ruled otherwise since', () => {
    const promisedInWinterTime = { ...planDue, dueAt: '2026-06-08T23:00:00.000Z' };
    const before = [received, triagedAsComplaint, { ...registered, data: { ...registered.data, due: [promisedInWinterTime] } }] as const;
    given(...before)
      .when(rung)
      .thenRejected('not-due');
    given(...before)
      .when({ ...rung, now: '2026-06-08T23:00:00.000Z' })
      .then({ ...planMissed, data: { ...planMissed.data, dueAt: '2026-06-08T23:00:00.000Z' } });
  });
});

describe('what was done', () => {
  const late = (happenedAt: string) => ({ ...planned, data: { ...planned.data, late: { happenedAt, because: 'Ill at home.' } } });
  const nextDay = { ...rung, now: '2026-06-09T12:00:00.000Z' };

  it.each([
    {
      how: 'the customer has heard of it',
      deadline: 'acknowledgement',
      done: acknowledged,
      before: upTo.registered,
      doneAt: '2026-06-02T21:59:59.999Z',
    },
    { how: 'a plan was made', deadline: 'plan', done: planned, before: upTo.acknowledged, doneAt: '2026-06-08T21:59:59.999Z' },
    {
      how: 'the answer made a plan needless',
      deadline: 'plan',
      done: resolved,
      before: upTo.acknowledged,
      doneAt: '2026-06-08T21:59:59.999Z',
    },
    { how: 'the answer was given', deadline: 'resolution', done: resolved, before: upTo.planned, doneAt: '2026-06-10T21:59:59.999Z' },
  ] as const)('in time was not missed: $how', ({ deadline, done, before, doneAt }) => {
    given(...before, at(doneAt, done))
      .when({ ...rung, deadline, now: '2026-07-01T00:00:00.000Z' })
      .thenRejected('already-met');
  });
  it('at the due instant itself came too late: that it was missed is true, and recorded', () => {
    given(...history, at('2026-06-08T22:00:00.000Z', planned))
      .when(nextDay)
      .then(planMissed);
    given(...history, at('2026-06-08T22:00:00.000Z', resolved))
      .when(nextDay)
      .then(planMissed);
  });
  it('in time but typed in later was not missed', () => {
    given(...history, at('2026-06-09T07:00:00.000Z', late('2026-06-08T15:00:00.000Z')))
      .when(nextDay)
      .thenRejected('already-met');
  });
  it('too late and typed in later still was missed', () => {
    given(...history, at('2026-06-09T07:00:00.000Z', late('2026-06-08T22:00:00.000Z')))
      .when(nextDay)
      .then(planMissed);
  });
  it('for another deadline changes nothing: the plan is still due', () => {
    given(...upTo.registered, at('2026-06-02T09:00:00.000Z', acknowledged))
      .when(rung)
      .then(planMissed);
  });
});

describe('a promise that is not the one that counts', () => {
  const muchLater = { ...rung, now: '2026-07-01T00:00:00.000Z' };

  it('was superseded by an extension; the extended day can be missed', () => {
    given(...history, extended)
      .when(muchLater)
      .thenRejected('superseded');
    given(...history, extended)
      .when({ ...rung, promise: 2, now: '2026-06-11T21:59:59.999Z' })
      .thenRejected('not-due');
    given(...history, extended)
      .when({ ...rung, promise: 2, now: '2026-06-11T22:00:00.000Z' })
      .then({ ...planMissed, data: { ...planMissed.data, promise: 2, dueAt: '2026-06-11T22:00:00.000Z' } });
  });
  it('was superseded by a revised plan; the new day can be missed', () => {
    given(...upTo.planned, revised)
      .when({ ...muchLater, deadline: 'resolution' })
      .thenRejected('superseded');
    given(...upTo.planned, revised)
      .when({ ...muchLater, deadline: 'resolution', promise: 2 })
      .then({
        type: 'DeadlineMissed',
        data: { ...planMissed.data, deadline: 'resolution', promise: 2, dueAt: '2026-06-17T22:00:00.000Z' },
      });
  });
  it('was superseded by a new round; the plan of that round can be missed', () => {
    given(...upTo.closed, reopened)
      .when(muchLater)
      .thenRejected('superseded');
    given(...upTo.closed, reopened)
      .when({ ...rung, round: 2, now: '2026-06-18T21:59:59.999Z' })
      .thenRejected('not-due');
    given(...upTo.closed, reopened)
      .when({ ...rung, round: 2, now: '2026-06-18T22:00:00.000Z' })
      .then({ ...planMissed, data: { ...planMissed.data, round: 2, dueAt: '2026-06-18T22:00:00.000Z' } });
  });
  it('was superseded by a new round also where the new one has more promises', () => {
    given(...upTo.closed, reopened)
      .when({ ...muchLater, promise: 2 })
      .thenRejected('superseded');
  });
  it.each([
    ['promise', { promise: 2 }],
    ['round', { round: 2 }],
    ['answer', { deadline: 'resolution' }],
  ] as const)('was never made: there is no such %s yet', (_, more) => {
    given(...history)
      .when({ ...muchLater, ...more })
      .thenRejected('not-due');
  });
});

describe('a case that is no open complaint has no deadlines', () => {
  it.each([
    ['not-triaged', upTo.received],
    ['not-a-complaint', upTo.incident],
    ['not-a-complaint', [...history, triagedAsIncident]],
    ['already-withdrawn', [...history, withdrawn]],
    ['already-closed', upTo.closed],
    ['not-found', []],
  ] as const)('%s', (reason, events) => {
    given(...events)
      .when(rung)
      .thenRejected(reason);
    given(...events)
      .when({ ...rung, type: 'DeadlineApproaching', now: '2026-06-05T07:00:00.000Z' })
      .thenRejected(reason);
  });
  it('but has them again, with their dates, when an incident was a complaint after all', () => {
    given(...history, triagedAsIncident, triagedAsComplaint)
      .when(rung)
      .then(planMissed);
  });
});

describe('the same effect', () => {
  it('is recorded once, however often the timer rings and whatever happened meanwhile', () => {
    for (const later of [[], [planned], [extended], [withdrawn], [triagedAsIncident], [planned, resolved, reopened]])
      given(...history, planMissed, ...later)
        .when(rung)
        .then();
  });
  it('is another one for each level', () => {
    const level2 = { ...rung, level: 2, effect: '7c8a2f36-9d0e-5b7a-8f43-000000000098', now: '2026-06-09T22:00:00.000Z' };
    given(...history, planMissed)
      .when(level2)
      .then({ type: 'DeadlineMissed', data: { ...planMissed.data, effect: level2.effect, level: 2 } });
  });
});

describe('a deadline approaches', () => {
  const approaching = evidenceExamples.DeadlineApproaching;
  const reminder: RecordDeadline = {
    ...rung,
    type: 'DeadlineApproaching',
    effect: approaching.data.effect,
    now: '2026-06-05T07:00:00.000Z',
  };

  it.each(['2026-06-05T07:00:00.000Z', '2026-06-08T21:59:59.999Z'])('as long as its due instant has not come: %s', (now) => {
    given(...history)
      .when({ ...reminder, now })
      .then(approaching);
  });
  it.each(['2026-06-08T22:00:00.000Z', '2026-07-01T00:00:00.000Z'])('no more from that instant on: %s', (now) => {
    given(...history)
      .when({ ...reminder, now })
      .thenRejected('deadline-passed');
  });
  it('may be told again, at another level', () => {
    given(...history, approaching)
      .when({ ...reminder, level: 2, effect: '7c8a2f36-9d0e-5b7a-8f43-000000000097', now: '2026-06-08T07:00:00.000Z' })
      .then({ ...approaching, data: { ...approaching.data, effect: '7c8a2f36-9d0e-5b7a-8f43-000000000097', level: 2 } });
    given(...history, approaching)
      .when(reminder)
      .then();
  });
  it('no more once the thing was done', () => {
    given(...history, at('2026-06-04T09:00:00.000Z', planned))
      .when(reminder)
      .thenRejected('already-met');
  });
  it('at its new day only, after an extension', () => {
    given(...history, extended)
      .when(reminder)
      .thenRejected('superseded');
    given(...history, extended)
      .when({ ...reminder, promise: 2, now: '2026-06-10T07:00:00.000Z' })
      .then({ ...approaching, data: { ...approaching.data, promise: 2, dueAt: '2026-06-11T22:00:00.000Z' } });
  });
});

describe('a timer of an earlier round', () => {
  it('means nothing any more, also when the new round has promised nothing of the kind yet', () => {
    given(...upTo.closed, reopened)
      .when({ ...rung, deadline: 'resolution', now: '2026-07-01T00:00:00.000Z' })
      .thenRejected('superseded');
  });
});
