import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { acknowledged, reopened, resolved, upTo, withdrawn } from '../../testing';
import { decideResolveComplaint } from './resolve-complaint.decide';

const given = decisionSpec(complaintFold, decideResolveComplaint);
const answer = { resolution: 'Eleven invoices were credited.', outcome: 'upheld' as const, now: '2026-06-10T12:00:00.000Z' };
const withoutPlanBecause = 'Solved during the call.';

describe('resolve a complaint', () => {
  it('gives the answer', () => {
    given(...upTo.planned)
      .when(answer)
      .then(resolved);
  });
  it('is marked when the promised day has passed', () => {
    given(...upTo.planned)
      .when({ ...answer, now: '2026-06-10T22:00:00.000Z' })
      .then({ ...resolved, data: { ...resolved.data, afterDue: true } });
  });
  it('needs a reason when there is no plan, and is then held against the date of the plan', () => {
    given(...upTo.acknowledged)
      .when({ ...answer, now: '2026-06-03T12:00:00.000Z' })
      .thenRejected('not-planned');
    given(...upTo.acknowledged)
      .when({ ...answer, withoutPlanBecause, now: '2026-06-03T12:00:00.000Z' })
      .then({ ...resolved, data: { ...resolved.data, withoutPlanBecause } });
    given(...upTo.acknowledged)
      .when({ ...answer, withoutPlanBecause, now: '2026-06-08T22:00:00.000Z' })
      .then({ ...resolved, data: { ...resolved.data, withoutPlanBecause, afterDue: true } });
  });
  it('takes no reason for a missing plan when there is one', () => {
    given(...upTo.planned)
      .when({ ...answer, withoutPlanBecause })
      .thenRejected('plan-already-drafted');
  });
  it('counts from when it happened', () => {
    const late = { happenedAt: '2026-06-10T21:00:00.000Z', recordedLateBecause: 'Evening call.' };
    given(...upTo.planned)
      .when({ ...answer, ...late, now: '2026-06-11T07:00:00.000Z' })
      .then({ ...resolved, data: { ...resolved.data, late: { happenedAt: late.happenedAt, because: late.recordedLateBecause } } });
  });
  it('needs a plan of its own in a new round, or the reason for having none', () => {
    const lastMoment = { ...answer, now: '2026-06-18T21:59:59.999Z' };
    given(...upTo.closed, reopened, acknowledged)
      .when(lastMoment)
      .thenRejected('not-planned');
    given(...upTo.closed, reopened, acknowledged)
      .when({ ...lastMoment, withoutPlanBecause })
      .then({ ...resolved, data: { ...resolved.data, withoutPlanBecause } });
    given(...upTo.closed, reopened, acknowledged)
      .when({ ...lastMoment, withoutPlanBecause, now: '2026-06-18T22:00:00.000Z' })
      .then({ ...resolved, data: { ...resolved.data, withoutPlanBecause, afterDue: true } });
  });
  it('names the earliest step that is missing', () => {
    given(...upTo.received)
      .when(answer)
      .thenRejected('not-triaged');
    given(...upTo.incident)
      .when(answer)
      .thenRejected('not-a-complaint');
    given(...upTo.registered)
      .when({ ...answer, withoutPlanBecause })
      .thenRejected('not-acknowledged');
  });
  it('is refused a second time, after closing, after withdrawal, and for a case that is not there', () => {
    given(...upTo.resolved)
      .when(answer)
      .thenRejected('already-resolved');
    given(...upTo.closed)
      .when(answer)
      .thenRejected('already-closed');
    given(...upTo.registered, withdrawn)
      .when(answer)
      .thenRejected('already-withdrawn');
    given().when(answer).thenRejected('not-found');
  });
});
