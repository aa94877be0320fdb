import { at, decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import type { PlanDeadlineExtended } from '../../events/plan-deadline-extended.event';
import {
  acknowledged,
  extended,
  extendedPlanDue,
  planned,
  registered,
  reopened,
  resolved,
  terms,
  triagedAsComplaint,
  triagedAsIncident,
  upTo,
  withdrawn,
} from '../../testing';
import { decideExtendPlanDeadline } from './extend-plan-deadline.decide';

const given = decisionSpec(complaintFold, decideExtendPlanDeadline);
const untilThursday = {
  dueOn: '2026-06-11',
  reason: 'The supplier answers on Wednesday.',
  customerInformedAt: '2026-06-05T08:30:00.000Z',
  now: '2026-06-05T09:00:00.000Z',
  calendar: terms.calendar,
};
const extension = (due: Partial<PlanDeadlineExtended['data']['due']>, customerInformedAt = untilThursday.customerInformedAt) =>
  ({ type: 'PlanDeadlineExtended', data: { ...extended.data, customerInformedAt, due: { ...extendedPlanDue, ...due } } }) as const;

describe('extend the deadline of the plan', () => {
  it('names a later day, a reason, and when the customer was told: the next promise', () => {
    given(...upTo.acknowledged)
      .when(untilThursday)
      .then(extended);
  });
  it('may come before the acknowledgement: only the plan waits longer', () => {
    given(...upTo.registered)
      .when(untilThursday)
      .then(extended);
  });
  it('may happen again, before the new day has passed', () => {
    const { basis } = extendedPlanDue;
    given(...upTo.acknowledged, extended)
      .when({ ...untilThursday, dueOn: '2026-06-12', now: '2026-06-11T21:59:59.999Z' })
      .then(
        extension({
          promise: 3,
          dueOn: '2026-06-12',
          dueAt: '2026-06-12T22:00:00.000Z',
          basis: { ...basis, workingDays: 1, skipped: [] },
        }),
      );
  });
  it('may name a day on which nobody works: the promise stands until the end of it', () => {
    given(...upTo.acknowledged)
      .when({ ...untilThursday, dueOn: '2026-06-13' })
      .then(
        extension({
          dueOn: '2026-06-13',
          dueAt: '2026-06-13T22:00:00.000Z',
          basis: {
            ...extendedPlanDue.basis,
            workingDays: 5,
            skipped: [...extendedPlanDue.basis.skipped, { date: '2026-06-13', reason: 'saturday' }],
          },
        }),
      );
  });
  it('counts for the round it is made in: a reopened complaint begins at its first promise again', () => {
    given(...upTo.acknowledged, extended, resolved, reopened)
      .when({ ...untilThursday, dueOn: '2026-06-19', now: '2026-06-18T09:00:00.000Z' })
      .then(
        extension({
          dueOn: '2026-06-19',
          dueAt: '2026-06-19T22:00:00.000Z',
          basis: { ...extendedPlanDue.basis, workingDays: 1, skipped: [] },
        }),
      );
  });
  it('goes on from the old promise when an incident was a complaint after all', () => {
    given(...upTo.acknowledged, triagedAsIncident, triagedAsComplaint)
      .when(untilThursday)
      .then(extended);
  });
});

describe('a deadline is extended only before its due instant (rule 5)', () => {
  const onMonday = (now: string) => ({ ...untilThursday, now });
  const made = { ...extendedPlanDue.basis, workingDays: 3, skipped: [] };

  it('until the last moment of the promised day', () => {
    given(...upTo.acknowledged)
      .when(onMonday('2026-06-08T21:59:59.999Z'))
      .then(extension({ basis: made }));
  });
  it.each(['2026-06-08T22:00:00.000Z', '2026-06-09T07:00:00.000Z'])('not when that day is over: %s', (now) => {
    given(...upTo.acknowledged)
      .when(onMonday(now))
      .thenRejected('deadline-passed');
  });
  it('the promise that counts is the last one: what was extended before can be extended after the first day', () => {
    given(...upTo.acknowledged, extended)
      .when({ ...untilThursday, dueOn: '2026-06-12', now: '2026-06-11T22:00:00.000Z' })
      .thenRejected('deadline-passed');
  });
  it('what had passed while it was thought an incident has passed', () => {
    given(...upTo.acknowledged, triagedAsIncident, triagedAsComplaint)
      .when(onMonday('2026-06-09T07:00:00.000Z'))
      .thenRejected('deadline-passed');
  });

  /** Received on Sun 25 October 2026, 00:30 summer time, the night the clock goes back: due on Fri 30 October, until 23:00Z. */
  const inAutumn = {
    ...registered,
    data: { ...registered.data, due: [{ ...extendedPlanDue, promise: 1, dueOn: '2026-10-30', dueAt: '2026-10-30T23:00:00.000Z' }] },
  };
  const untilTuesday = { ...untilThursday, dueOn: '2026-11-03', customerInformedAt: '2026-10-30T12:00:00.000Z' };

  it('in winter time when summer time has ended meanwhile', () => {
    given(...upTo.received, triagedAsComplaint, inAutumn)
      .when({ ...untilTuesday, now: '2026-10-30T22:59:59.999Z' })
      .then(
        extension(
          {
            dueOn: '2026-11-03',
            dueAt: '2026-11-03T23:00:00.000Z',
            basis: {
              ...extendedPlanDue.basis,
              workingDays: 2,
              skipped: [
                { date: '2026-10-31', reason: 'saturday' },
                { date: '2026-11-01', reason: 'sunday' },
              ],
            },
          },
          '2026-10-30T12:00:00.000Z',
        ),
      );
    given(...upTo.received, triagedAsComplaint, inAutumn)
      .when({ ...untilTuesday, now: '2026-10-30T23:00:00.000Z' })
      .thenRejected('deadline-passed');
  });
});

describe('an extension is refused', () => {
  it.each(['2026-06-08', '2026-06-05'])('to a day that is not later than the promised one: %s', (dueOn) => {
    given(...upTo.acknowledged)
      .when({ ...untilThursday, dueOn })
      .thenRejected('not-later');
  });
  it('to the day that it was extended to before', () => {
    given(...upTo.acknowledged, extended)
      .when(untilThursday)
      .thenRejected('not-later');
  });
  it('when there is a plan already', () => {
    given(...upTo.planned)
      .when(untilThursday)
      .thenRejected('plan-already-drafted');
    given(...upTo.resolved)
      .when(untilThursday)
      .thenRejected('plan-already-drafted');
  });
  it('when the complaint was solved without a plan', () => {
    given(...upTo.acknowledged, resolved)
      .when(untilThursday)
      .thenRejected('already-resolved');
  });
  it('before the triage, for an incident, after closing or withdrawal, and for a case that is not there', () => {
    given(...upTo.received)
      .when(untilThursday)
      .thenRejected('not-triaged');
    given(...upTo.incident)
      .when(untilThursday)
      .thenRejected('not-a-complaint');
    given(...upTo.closed)
      .when(untilThursday)
      .thenRejected('already-closed');
    given(...upTo.acknowledged, withdrawn)
      .when(untilThursday)
      .thenRejected('already-withdrawn');
    given().when(untilThursday).thenRejected('not-found');
  });
  it('in the new round too, once its day has passed or there is a plan', () => {
    const untilNextFriday = { ...untilThursday, dueOn: '2026-06-19', now: '2026-06-18T22:00:00.000Z' };
    given(...upTo.closed, reopened, acknowledged)
      .when(untilNextFriday)
      .thenRejected('deadline-passed');
    given(...upTo.closed, reopened, acknowledged, planned)
      .when(untilNextFriday)
      .thenRejected('plan-already-drafted');
  });
});

describe('what can never be right is told with its field, whatever the state', () => {
  it.each([
    ['in the future', '2026-06-05T09:00:00.001Z'],
    ['before the receipt of the report', '2026-06-01T07:59:59.999Z'],
  ])('the customer cannot have been informed %s', (_, customerInformedAt) => {
    given(...upTo.acknowledged)
      .when({ ...untilThursday, customerInformedAt })
      .thenInvalid('customerInformedAt');
    given(...upTo.closed)
      .when({ ...untilThursday, customerInformedAt })
      .thenInvalid('customerInformedAt');
  });
  it('the customer cannot have been informed of it before the round began', () => {
    const again = given(...upTo.closed, at('2026-06-05T08:00:00.000Z', reopened), acknowledged);
    again.when({ ...untilThursday, customerInformedAt: '2026-06-05T07:59:59.999Z' }).thenInvalid('customerInformedAt');
  });
  it.each(['2026-06-05T09:00:00.000Z', '2026-06-01T08:00:00.000Z'])('but may have been at that very moment: %s', (customerInformedAt) => {
    given(...upTo.acknowledged)
      .when({ ...untilThursday, customerInformedAt })
      .then(extension({}, customerInformedAt));
  });
  it.each(['2026-06-04', '2028-06-06'])('no day can be promised that is over or more than two years ahead: %s', (dueOn) => {
    given(...upTo.acknowledged)
      .when({ ...untilThursday, dueOn })
      .thenInvalid('dueOn');
    given()
      .when({ ...untilThursday, dueOn })
      .thenInvalid('dueOn');
  });
  it('nor one that is over in Amsterdam, though not yet in UTC', () => {
    given(...upTo.planned)
      .when({ ...untilThursday, dueOn: '2026-06-05', now: '2026-06-05T22:00:00.000Z' })
      .thenInvalid('dueOn');
  });
});
