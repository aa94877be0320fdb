import { decisionSpec } from '@platform/decider/testing';
import { calendar } from '@redress/working-days';
import { complaintFold } from '../../complaint/complaint.fold';
import type { PlanRevised } from '../../events/plan-revised.event';
import {
  acknowledged,
  planned,
  reopened,
  resolutionDue,
  resolved,
  revised,
  revisedResolutionDue,
  terms,
  triagedAsComplaint,
  triagedAsIncident,
  upTo,
  withdrawn,
} from '../../testing';
import { decideRevisePlan } from './revise-plan.decide';

const given = decisionSpec(complaintFold, decideRevisePlan);
const plan = {
  approach: 'Correct the invoice run and credit what was sent twice.',
  measures: [{ what: 'Credit the double invoices', owner: 'p.bakker' }],
  resolveBy: '2026-06-17',
  reason: 'The credit run takes a week longer.',
  now: '2026-06-08T09:00:00.000Z',
  calendar: terms.calendar,
};
const { planned: history } = upTo;
const revision = (more: Partial<PlanRevised['data']> = {}): PlanRevised => ({
  type: 'PlanRevised',
  data: { ...revised.data, measures: plan.measures, ...more },
});
/** The second promise, made on a later day: fewer working days are left until Wed 17 June. */
const promisedOn = (workingDays: number, skipped: typeof revisedResolutionDue.basis.skipped) => ({
  ...revisedResolutionDue,
  basis: { ...revisedResolutionDue.basis, workingDays, skipped },
});

describe('revise a plan', () => {
  it('says why, and promises the answer for another day: the next promise', () => {
    given(...history)
      .when(plan)
      .then(revision());
  });
  it('may promise an earlier day too', () => {
    given(...history)
      .when({ ...plan, resolveBy: '2026-06-09' })
      .then(
        revision({
          resolveBy: '2026-06-09',
          due: {
            ...resolutionDue,
            promise: 2,
            dueOn: '2026-06-09',
            dueAt: '2026-06-09T22:00:00.000Z',
            basis: { ...resolutionDue.basis, workingDays: 1, skipped: [] },
          },
        }),
      );
  });
  it('keeps the promise when only the measures change and the day stays', () => {
    given(...history)
      .when({ ...plan, resolveBy: '2026-06-10' })
      .then(revision({ resolveBy: '2026-06-10', due: resolutionDue }));
  });
  it('keeps the promise of that day as it was recorded, whatever the calendar says now', () => {
    const closedThatWeek = calendar({ policy: 'nl-statutory', timeZone: 'Europe/Amsterdam', closingDays: ['2026-06-09', '2026-06-10'] });
    given(...history)
      .when({ ...plan, resolveBy: '2026-06-10', calendar: closedThatWeek })
      .then(revision({ resolveBy: '2026-06-10', due: resolutionDue }));
  });
  it('can be done again and again: each time a new version, each other day a new promise', () => {
    given(...history, revised)
      .when({ ...plan, resolveBy: '2026-06-19', now: '2026-06-15T09:00:00.000Z' })
      .then(
        revision({
          version: 3,
          resolveBy: '2026-06-19',
          due: {
            ...resolutionDue,
            promise: 3,
            dueOn: '2026-06-19',
            dueAt: '2026-06-19T22:00:00.000Z',
            basis: { ...resolutionDue.basis, workingDays: 4, skipped: [] },
          },
        }),
      );
  });
  it('counts promises, not versions: after a version with the same day comes the second promise', () => {
    const sameDay: PlanRevised = { type: 'PlanRevised', data: { ...revised.data, resolveBy: '2026-06-10', due: resolutionDue } };
    given(...history, sameDay)
      .when(plan)
      .then(revision({ version: 3 }));
  });
  it('goes on from where it stood when an incident was a complaint after all', () => {
    given(...history, triagedAsIncident, triagedAsComplaint)
      .when(plan)
      .then(revision());
  });
  it('counts the promises of its own round: after the first plan of the second round comes its second promise', () => {
    given(...history, revised, resolved, reopened, acknowledged, planned)
      .when(plan)
      .then(revision());
  });
  it('counts the working days of the promise without weekend and holidays: Easter', () => {
    given(...history)
      .when({ ...plan, resolveBy: '2027-03-31', now: '2027-03-25T11:00:00.000Z' })
      .then(
        revision({
          resolveBy: '2027-03-31',
          afterDue: true,
          due: {
            ...resolutionDue,
            promise: 2,
            dueOn: '2027-03-31',
            dueAt: '2027-03-31T22:00:00.000Z',
            basis: {
              ...resolutionDue.basis,
              workingDays: 3,
              skipped: [
                { date: '2027-03-27', reason: 'saturday' },
                { date: '2027-03-28', reason: 'sunday' },
                { date: '2027-03-29', reason: 'easter-monday' },
              ],
            },
          },
        }),
      );
  });
});

describe('a plan revised around the due instant of its promise', () => {
  it('is in time until the last moment of the promised day', () => {
    given(...history)
      .when({ ...plan, now: '2026-06-10T21:59:59.999Z' })
      .then(revision({ afterDue: false, due: promisedOn(5, revisedResolutionDue.basis.skipped) }));
  });
  it('is accepted after it, and marked: the miss stays on record', () => {
    given(...history)
      .when({ ...plan, now: '2026-06-10T22:00:00.000Z' })
      .then(revision({ afterDue: true, due: promisedOn(4, revisedResolutionDue.basis.skipped) }));
  });
  it('counts from when it was told to the customer, also when it was typed in too late', () => {
    const late = { happenedAt: '2026-06-10T15:00:00.000Z', recordedLateBecause: 'On the road.' };
    given(...history)
      .when({ ...plan, ...late, now: '2026-06-11T07:00:00.000Z' })
      .then(
        revision({
          afterDue: false,
          late: { happenedAt: '2026-06-10T15:00:00.000Z', because: 'On the road.' },
          due: promisedOn(4, revisedResolutionDue.basis.skipped),
        }),
      );
  });
});

describe('a plan that cannot be revised', () => {
  it('is one that is not there: the earliest step that is missing is named', () => {
    given(...upTo.received)
      .when(plan)
      .thenRejected('not-triaged');
    given(...upTo.incident)
      .when(plan)
      .thenRejected('not-a-complaint');
    given(...upTo.registered)
      .when(plan)
      .thenRejected('not-acknowledged');
    given(...upTo.acknowledged)
      .when(plan)
      .thenRejected('not-planned');
    given().when(plan).thenRejected('not-found');
  });
  it('is one whose complaint was resolved, with a plan or without', () => {
    given(...upTo.resolved)
      .when(plan)
      .thenRejected('already-resolved');
    given(...upTo.acknowledged, resolved)
      .when(plan)
      .thenRejected('already-resolved');
  });
  it('is one whose complaint was closed, withdrawn or turned out to be an incident', () => {
    given(...upTo.closed)
      .when(plan)
      .thenRejected('already-closed');
    given(...history, withdrawn)
      .when(plan)
      .thenRejected('already-withdrawn');
    given(...history, triagedAsIncident)
      .when(plan)
      .thenRejected('not-a-complaint');
  });
  it('is that of an earlier round: a new round begins without one', () => {
    given(...upTo.closed, reopened)
      .when(plan)
      .thenRejected('not-acknowledged');
    given(...upTo.closed, reopened, acknowledged)
      .when(plan)
      .thenRejected('not-planned');
  });
});

describe('what can never be right is told with its field, whatever the state', () => {
  it.each([
    ['a day that is over', '2026-06-07'],
    ['a day more than two years ahead', '2028-06-09'],
  ])('%s', (_, resolveBy) => {
    given(...history)
      .when({ ...plan, resolveBy })
      .thenInvalid('resolveBy');
    given(...upTo.closed)
      .when({ ...plan, resolveBy })
      .thenInvalid('resolveBy');
  });
  it('a day that is over in Amsterdam, though not yet in UTC', () => {
    given(...history)
      .when({ ...plan, resolveBy: '2026-06-08', now: '2026-06-08T22:30:00.000Z' })
      .thenInvalid('resolveBy');
  });
  it('a measure that should be done before today', () => {
    given(...history)
      .when({ ...plan, measures: [...plan.measures, { what: 'Call', owner: 'p.bakker', dueOn: '2026-06-07' }] })
      .thenInvalid('measures.1.dueOn');
  });
  it('a revision in the future, before the receipt, or recorded late without a reason', () => {
    const because = { recordedLateBecause: 'On the road.' };
    given(...history)
      .when({ ...plan, ...because, happenedAt: '2026-06-08T09:00:00.001Z' })
      .thenInvalid('happenedAt');
    given(...history)
      .when({ ...plan, ...because, happenedAt: '2026-06-01T07:59:59.999Z' })
      .thenInvalid('happenedAt');
    given(...history)
      .when({ ...plan, happenedAt: '2026-06-08T08:00:00.000Z' })
      .thenInvalid('recordedLateBecause');
    given(...history)
      .when({ ...plan, ...because })
      .thenInvalid('happenedAt');
  });
});
