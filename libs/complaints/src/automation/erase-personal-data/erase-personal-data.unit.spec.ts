import type { ComplaintEvent } from '../../events/complaint-events';
import {
  closed,
  dataErased,
  erasureApproved,
  erasureRequested,
  holdLifted,
  holdPlaced,
  reopened,
  terms,
  triagedAsComplaint,
  triagedAsIncident,
  upTo,
  withdrawn,
} from '../../testing';
import { casesToErase, erasureAfter, noErasure, type CaseErasure } from './erase-personal-data.policy';

const kept = { calendar: terms.calendar, retentionMonths: 24 };
const [closedAt, approvedAt] = ['2026-06-11T07:00:00.000Z', '2026-06-12T09:00:00.000Z'];
const instants: Readonly<Partial<Record<ComplaintEvent['type'], string>>> = { ErasureApproved: approvedAt };

/** What waits after a history: everything was recorded when the case ended, but for the agreement. */
const waitingAfter = (history: readonly ComplaintEvent[], retentionTerms = kept) =>
  casesToErase(
    history.reduce<CaseErasure>((erasure, event, revision) => {
      const occurredAt = instants[event.type] ?? closedAt;
      return erasureAfter(erasure, { id: `e-${revision}`, revision, occurredAt, actor: { id: 'a.jansen', role: 'handler' }, event });
    }, noErasure),
    retentionTerms,
  );

describe('a case that was kept long enough', () => {
  const inTwoYears = '2028-06-11T07:00:00.000Z';
  it.each([
    ['closed', upTo.closed, 'e-6'],
    ['withdrawn', [...upTo.received, withdrawn], 'e-1'],
    ['an incident', upTo.incident, 'e-1'],
  ])('is to be erased by itself: %s', (_state, history, about) => {
    expect(waitingAfter(history)).toEqual([{ kind: 'erase-personal-data', about, dueAt: inTwoYears }]);
  });
  it.each([
    ['was never closed', upTo.resolved],
    ['was reopened', [...upTo.closed, reopened]],
    ['is a complaint after all', [...upTo.planned, triagedAsIncident, triagedAsComplaint]],
    ['is erased', [...upTo.closed, dataErased]],
  ])('is not to be erased when it %s', (_why, history) => {
    expect(waitingAfter(history)).toEqual([]);
  });
  it('is erased after its legal hold', () => {
    const held = { ...holdPlaced, data: { ...holdPlaced.data, until: '2030-06-30' } };
    expect(waitingAfter([...upTo.closed, held])).toEqual([
      { kind: 'erase-personal-data', about: 'e-6', dueAt: '2030-06-30T22:00:00.000Z' },
    ]);
    expect(waitingAfter([...upTo.closed, held, holdLifted])).toEqual([{ kind: 'erase-personal-data', about: 'e-6', dueAt: inTwoYears }]);
  });
  it('is kept for ever when the settings say so', () => {
    expect(waitingAfter(upTo.closed, { ...kept, retentionMonths: 0 })).toEqual([]);
  });
});

describe('a case that two admins want to erase', () => {
  it('is to be erased at once when it is over', () => {
    expect(waitingAfter([...upTo.closed, erasureRequested, erasureApproved])).toEqual([
      { kind: 'erase-personal-data', about: 'e-8', dueAt: approvedAt },
    ]);
  });
  it('is to be erased as soon as it is over', () => {
    const agreed = [...upTo.resolved, erasureRequested, erasureApproved];
    expect(waitingAfter(agreed)).toEqual([]);
    expect(waitingAfter([...agreed, closed])).toEqual([{ kind: 'erase-personal-data', about: 'e-7', dueAt: approvedAt }]);
  });
  it('is to be erased as soon as its legal hold is over or lifted', () => {
    const held = [...upTo.closed, holdPlaced, erasureRequested, erasureApproved];
    expect(waitingAfter(held)).toEqual([{ kind: 'erase-personal-data', about: 'e-9', dueAt: '2027-06-30T22:00:00.000Z' }]);
    expect(waitingAfter([...held, holdLifted])).toEqual([{ kind: 'erase-personal-data', about: 'e-9', dueAt: approvedAt }]);
  });
  it('waits for the second one', () => {
    expect(waitingAfter([...upTo.planned, erasureRequested])).toEqual([]);
  });
});
