import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import {
  acknowledged as acknowledgedAgain,
  planned,
  registered,
  reopened,
  resolutionDue,
  resolved,
  terms,
  upTo,
  withdrawn,
} from '../../testing';
import type { PlanDrafted } from '../../events/plan-drafted.event';
import { decideDraftPlan } from './draft-plan.decide';

const given = decisionSpec(complaintFold, decideDraftPlan);
const plan = {
  approach: 'Correct the invoice run and credit what was sent twice.',
  measures: [{ what: 'Credit the double invoices', owner: 'p.bakker', dueOn: '2026-06-05' }],
  resolveBy: '2026-06-10',
  now: '2026-06-03T09:00:00.000Z',
  calendar: terms.calendar,
};
const { acknowledged } = upTo;
const lastMoment = { ...plan, measures: [{ what: 'Call', owner: 'p.bakker' }], now: '2026-06-08T21:59:59.999Z' };
const withMarks = (more: Partial<PlanDrafted['data']>): PlanDrafted => ({
  type: 'PlanDrafted',
  data: {
    ...planned.data,
    measures: lastMoment.measures,
    due: { ...resolutionDue, basis: { ...resolutionDue.basis, workingDays: 2, skipped: [] } },
    ...more,
  },
});

describe('draft a plan', () => {
  it('says how it will be solved, and promises by when', () => {
    given(...acknowledged)
      .when(plan)
      .then(planned);
  });
  it('is on time until the last moment of the fifth working day', () => {
    given(...acknowledged)
      .when(lastMoment)
      .then(withMarks({ afterDue: false }));
  });
  it('is accepted too late, and marked (rule 3)', () => {
    given(...acknowledged)
      .when({ ...lastMoment, now: '2026-06-08T22:00:00.000Z' })
      .then(withMarks({ afterDue: true, due: { ...resolutionDue, basis: { ...resolutionDue.basis, workingDays: 1, skipped: [] } } }));
  });
  it('counts from when it was told to the customer, also when it was typed in too late', () => {
    const late = { happenedAt: '2026-06-08T15:00:00.000Z', recordedLateBecause: 'Ill at home.' };
    given(...acknowledged)
      .when({ ...lastMoment, ...late, now: '2026-06-09T07:00:00.000Z' })
      .then(
        withMarks({
          afterDue: false,
          late: { happenedAt: late.happenedAt, because: late.recordedLateBecause },
          due: { ...resolutionDue, basis: { ...resolutionDue.basis, workingDays: 1, skipped: [] } },
        }),
      );
  });
  it('is refused before the acknowledgement', () => {
    given(...upTo.registered)
      .when(plan)
      .thenRejected('not-acknowledged');
  });
  it('is refused a second time: a plan is revised, not drafted anew', () => {
    given(...upTo.planned)
      .when(plan)
      .thenRejected('plan-already-drafted');
  });
  it('begins anew in a new round, after its own acknowledgement and against its own date', () => {
    const untilAnotherWeek = { ...lastMoment, resolveBy: '2026-06-24', now: '2026-06-18T21:59:59.999Z' };
    given(...upTo.closed, reopened)
      .when(untilAnotherWeek)
      .thenRejected('not-acknowledged');
    given(...upTo.closed, reopened, acknowledgedAgain)
      .when(untilAnotherWeek)
      .then(
        withMarks({
          resolveBy: '2026-06-24',
          due: {
            ...resolutionDue,
            dueOn: '2026-06-24',
            dueAt: '2026-06-24T22:00:00.000Z',
            basis: {
              ...resolutionDue.basis,
              workingDays: 4,
              skipped: [
                { date: '2026-06-20', reason: 'saturday' },
                { date: '2026-06-21', reason: 'sunday' },
              ],
            },
          },
        }),
      );
  });
  it('is refused when the complaint was solved without one', () => {
    given(...acknowledged, resolved)
      .when(plan)
      .thenRejected('already-resolved');
  });
  it('is refused before the triage, for an incident, after closing, after withdrawal, and for a case that is not there', () => {
    given(...upTo.received)
      .when(plan)
      .thenRejected('not-triaged');
    given(...upTo.incident)
      .when(plan)
      .thenRejected('not-a-complaint');
    given(...upTo.closed)
      .when(plan)
      .thenRejected('already-closed');
    given(...upTo.registered, withdrawn)
      .when(plan)
      .thenRejected('already-withdrawn');
    given().when(plan).thenRejected('not-found');
  });
  it('promises a day from today until two years ahead, in local time', () => {
    const afterMidnight = { ...plan, measures: [{ what: 'Call', owner: 'p.bakker' }], now: '2026-06-03T22:30:00.000Z' };
    given(...acknowledged)
      .when({ ...afterMidnight, resolveBy: '2026-06-03' })
      .thenInvalid('resolveBy');
    given(...acknowledged)
      .when({ ...plan, resolveBy: '2028-06-04' })
      .thenInvalid('resolveBy');
    given(registered)
      .when({ ...plan, resolveBy: '2026-06-02' })
      .thenInvalid('resolveBy');
  });
  it.each(['2026-06-02', '2028-06-04'])('names the measure that should be done before today or in years: %s', (dueOn) => {
    const measures = [...plan.measures, { what: 'Call', owner: 'p.bakker', dueOn }];
    given(...acknowledged)
      .when({ ...plan, measures })
      .thenInvalid('measures.1.dueOn');
  });
});
