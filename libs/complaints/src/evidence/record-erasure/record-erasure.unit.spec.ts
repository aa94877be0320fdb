import { at, decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import {
  closed,
  dataErased,
  erasureApproved,
  erasureBegun,
  erasureRequested,
  everyState,
  evidenceExamples,
  holdLifted,
  holdPlaced,
  reopened,
  terms,
  triagedAsComplaint,
  triagedAsIncident,
  upTo,
  withdrawn,
} from '../../testing';
import { decideRecordErasure } from './record-erasure.decide';

const given = decisionSpec(complaintFold, decideRecordErasure);
const erase = { now: '2026-07-02T09:00:00.000Z', terms: { calendar: terms.calendar, retentionMonths: 24 }, isDestroyed: false };
const agreed = [
  at('2026-07-01T09:00:00.000Z', erasureRequested, 'first.admin'),
  at('2026-07-02T09:00:00.000Z', erasureApproved, 'second.admin'),
];
const byItself = { type: 'ErasureBegun', data: { ground: 'retention', requestedBy: 'system', approvedBy: 'system' } } as const;

/** Closed on Thu 11 June 2026, 09:00 in Amsterdam. */
const closedInJune = [...upTo.resolved, at('2026-06-11T07:00:00.000Z', closed)];

const { IncidentHandedOver: handedOver } = evidenceExamples;

describe('erase a case that two admins agreed about', () => {
  it.each([
    ['closed', upTo.closed],
    ['withdrawn', [...upTo.received, withdrawn]],
    ['handed over as an incident', [...upTo.incident, handedOver]],
  ])('is done at once when it is %s, and names both', (_state, history) => {
    given(...history, ...agreed)
      .when(erase)
      .then(erasureBegun);
  });
  it.each(['received', 'registered', 'acknowledged', 'planned', 'resolved', 'reopened', 'an incident after all'])(
    'waits while it is %s (rule 7)',
    (state) => {
      given(...(everyState[state] ?? []), ...agreed)
        .when(erase)
        .thenRejected('still-open');
    },
  );
  it('waits again for one that was taken up again, and for an incident that is a complaint after all', () => {
    given(...upTo.closed, ...agreed, reopened)
      .when(erase)
      .thenRejected('still-open');
    given(...upTo.planned, triagedAsIncident, handedOver, ...agreed, triagedAsComplaint)
      .when(erase)
      .thenRejected('still-open');
  });
  it('waits for the end of a legal hold, the last day included, or until it is lifted', () => {
    const held = given(...upTo.closed, ...agreed, holdPlaced);
    held.when({ ...erase, now: '2027-06-30T21:59:59.999Z' }).thenRejected('on-legal-hold');
    held.when({ ...erase, now: '2027-06-30T22:00:00.000Z' }).then(erasureBegun);
    given(...upTo.closed, ...agreed, holdPlaced, holdLifted)
      .when(erase)
      .then(erasureBegun);
  });
  it('is begun once', () => {
    for (const begun of [[erasureBegun], [erasureBegun, dataErased]])
      given(...upTo.closed, ...agreed, ...begun)
        .when(erase)
        .then();
  });
});

describe('erase a case that was kept long enough', () => {
  it('is done by itself, calendar months after the end', () => {
    given(...closedInJune)
      .when({ ...erase, now: '2028-06-11T06:59:59.999Z' })
      .thenRejected('not-due');
    given(...closedInJune)
      .when({ ...erase, now: '2028-06-11T07:00:00.000Z' })
      .then(byItself);
  });
  it('is not done when everything is kept for ever', () => {
    given(...closedInJune)
      .when({ ...erase, now: '2099-01-01T00:00:00.000Z', terms: { ...erase.terms, retentionMonths: 0 } })
      .thenRejected('not-due');
  });
  it('waits for the end of a legal hold', () => {
    given(...closedInJune, { type: 'LegalHoldPlaced', data: { until: '2028-12-31', reason: 'Court case.' } })
      .when({ ...erase, now: '2028-06-11T07:00:00.000Z' })
      .thenRejected('on-legal-hold');
  });
  it('is not done because one admin alone asked for it', () => {
    given(...closedInJune, at('2026-07-01T09:00:00.000Z', erasureRequested, 'first.admin'))
      .when(erase)
      .thenRejected('not-due');
  });
});

describe('erase a case that is not there', () => {
  it('is refused', () => {
    given().when(erase).thenRejected('not-found');
  });
});

describe('an erasure that was begun', () => {
  const destroyed = { ...erase, isDestroyed: true };
  it('is recorded once, in the name of those who wanted it', () => {
    given(...upTo.closed, ...agreed, erasureBegun)
      .when(destroyed)
      .then(dataErased);
    given(...upTo.closed, ...agreed, erasureBegun, dataErased)
      .when(destroyed)
      .then();
  });
  it('is recorded only then', () => {
    given(...upTo.closed, ...agreed)
      .when(destroyed)
      .then();
  });
});
