import { foldAll } from '@platform/decider';
import { decisionSpec, historyOf } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { acknowledged, closed, dataErased, planned, reopened, resolved, terms, triagedAsIncident, upTo, withdrawn } from '../../testing';
import { decideReopenComplaint } from './reopen-complaint.decide';

const given = decisionSpec(complaintFold, decideReopenComplaint);
const reason = 'Another invoice came twice.';
/** On Thu 11 June 2026, 11:00 in Amsterdam. */
const command = { reason, now: '2026-06-11T09:00:00.000Z', terms };
const basis = { policy: 'nl-office', version: terms.calendar.version, timeZone: 'Europe/Amsterdam' };
const stateOfClosed = foldAll(complaintFold, historyOf(upTo.closed));

describe('reopen a complaint', () => {
  it('begins a second round, with acknowledgement and plan due anew from the reopening', () => {
    given(...upTo.closed)
      .when(command)
      .then({
        type: 'ComplaintReopened',
        data: {
          reason,
          round: 2,
          due: [
            {
              deadline: 'acknowledgement',
              promise: 1,
              dueOn: '2026-06-12',
              dueAt: '2026-06-12T22:00:00.000Z',
              basis: { ...basis, workingDays: 1, skipped: [] },
            },
            {
              deadline: 'plan',
              promise: 1,
              dueOn: '2026-06-18',
              dueAt: '2026-06-18T22:00:00.000Z',
              basis: {
                ...basis,
                workingDays: 5,
                skipped: [
                  { date: '2026-06-13', reason: 'saturday' },
                  { date: '2026-06-14', reason: 'sunday' },
                ],
              },
            },
          ],
        },
      });
  });
  it('is possible as soon as the answer was given, with a plan or without one', () => {
    given(...upTo.resolved)
      .when(command)
      .then(reopened);
    given(...upTo.acknowledged, resolved)
      .when(command)
      .then(reopened);
  });
  it('counts working days of the local day: half past midnight in Amsterdam is the next one', () => {
    const decision = decideReopenComplaint({ ...command, now: '2026-06-11T22:30:00.000Z' }, stateOfClosed);
    expect(decision).toMatchObject([{ data: { due: [{ dueOn: '2026-06-15' }, { dueOn: '2026-06-19' }] } }]);
  });
  it('passes over holidays: taken up on the Monday before Christmas, the plan is due eight days later', () => {
    const decision = decideReopenComplaint({ ...command, now: '2026-12-21T10:00:00.000Z' }, stateOfClosed);
    expect(decision).toMatchObject([{ data: { due: [{ dueAt: '2026-12-22T23:00:00.000Z' }, { dueAt: '2026-12-29T23:00:00.000Z' }] } }]);
  });

  it('may happen again after the second answer: a third round', () => {
    const secondRound = [...upTo.closed, reopened, acknowledged, planned, resolved];
    const thirdRound = { ...reopened, data: { ...reopened.data, round: 3 } };
    given(...secondRound)
      .when(command)
      .then(thirdRound);
    given(...secondRound, closed)
      .when(command)
      .then(thirdRound);
  });
  it('is refused while the second round is still open', () => {
    for (const steps of [[], [acknowledged], [acknowledged, planned]])
      given(...upTo.closed, reopened, ...steps)
        .when(command)
        .thenRejected('not-closed');
  });
  it.each(['registered', 'acknowledged', 'planned'] as const)('is refused while the complaint is still open: %s', (state) => {
    given(...upTo[state])
      .when(command)
      .thenRejected('not-closed');
  });
  it('is refused before the triage, and for an incident', () => {
    given(...upTo.received)
      .when(command)
      .thenRejected('not-triaged');
    given(...upTo.incident)
      .when(command)
      .thenRejected('not-a-complaint');
    given(...upTo.closed, reopened, triagedAsIncident)
      .when(command)
      .thenRejected('not-a-complaint');
  });
  it('is refused once the case is erased', () => {
    given(...upTo.closed, dataErased)
      .when(command)
      .thenRejected('already-erased');
  });
  it('is refused after withdrawal, also when the answer had been given, and for a case that is not there', () => {
    given(...upTo.received, withdrawn)
      .when(command)
      .thenRejected('already-withdrawn');
    given(...upTo.resolved, withdrawn)
      .when(command)
      .thenRejected('already-withdrawn');
    given().when(command).thenRejected('not-found');
  });
});
