import type { ComplaintEvent } from '../../events/complaint-events';
import {
  closed,
  dataErased,
  erasureApproved,
  erasureBegun,
  erasureRequested,
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
import { casesToErase, erasureAfter, noErasure, type CaseErasure } from './erase-personal-data.policy';

const kept = { calendar: terms.calendar, retentionMonths: 24 };
const [closedAt, approvedAt] = ['2026-06-11T07:00:00.000Z', '2026-06-11T09:00:00.000Z'];
/** The case ended at seven: until then what its end sets off has time to be told. */
const inADay = '2026-06-12T07:00:00.000Z';
const begunAt = '2026-06-11T09:00:01.000Z';
const instants: Readonly<Partial<Record<ComplaintEvent['type'], string>>> = { ErasureApproved: approvedAt, ErasureBegun: begunAt };
const { IncidentHandedOver: handedOver } = evidenceExamples;

/** What waits after a history: everything was recorded when the case ended, but for what two admins agreed. */
const waitingAfter = (history: readonly ComplaintEvent[], retentionTerms = kept, isToBeTold = false) =>
  casesToErase(
    history.reduce<CaseErasure>((erasure, event, revision) => {
      const occurredAt = instants[event.type] ?? closedAt;
      return erasureAfter(erasure, { id: `e-${revision}`, revision, occurredAt, actor: { id: 'a.jansen', role: 'handler' }, event });
    }, noErasure),
    { ...retentionTerms, isToBeTold },
  );

describe('a case that was kept long enough', () => {
  const inTwoYears = '2028-06-11T07:00:00.000Z';
  it.each([
    ['closed', upTo.closed, 'e-6'],
    ['withdrawn', [...upTo.received, withdrawn], 'e-1'],
    ['an incident that was handed over', [...upTo.incident, handedOver], 'e-2'],
  ])('is to be erased by itself: %s', (_state, history, about) => {
    expect(waitingAfter(history)).toEqual([{ kind: 'erase-personal-data', about, dueAt: inTwoYears }]);
  });
  it.each([
    ['was never closed', upTo.resolved],
    ['was reopened', [...upTo.closed, reopened]],
    ['is an incident that nobody has taken over yet', upTo.incident],
    ['is an incident once more, and was handed over only then', [...upTo.incident, handedOver, triagedAsComplaint, triagedAsIncident]],
    ['is a complaint after all', [...upTo.planned, triagedAsIncident, handedOver, triagedAsComplaint]],
    [
      'is a complaint after all before it was heard that it had been handed over',
      [...upTo.planned, triagedAsIncident, triagedAsComplaint, handedOver],
    ],
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

describe('an erasure for which somebody is still to be told something', () => {
  const agreed = [...upTo.resolved, erasureRequested, erasureApproved, closed];
  const told = (history: readonly ComplaintEvent[]) => waitingAfter(history, kept, true).map(({ dueAt }) => dueAt);

  it('waits for it a day from the end of the case, and no longer', () => {
    expect(told(agreed)).toEqual([inADay]);
  });
  it('follows at once when everything was told', () => {
    expect(waitingAfter(agreed).map(({ dueAt }) => dueAt)).toEqual([approvedAt]);
  });
  it('does not wait when it comes later than that by itself', () => {
    expect(told(upTo.closed)).toEqual(['2028-06-11T07:00:00.000Z']);
    expect(told([...agreed, holdPlaced])).toEqual(['2027-06-30T22:00:00.000Z']);
  });
  it('does not wait any more once it is begun', () => {
    expect(told([...agreed, erasureBegun])).toEqual([begunAt]);
  });
});

describe('an erasure that was begun', () => {
  it('is to be finished, whatever the settings are by now', () => {
    const forEver = { ...kept, retentionMonths: 0 };
    expect(waitingAfter([...upTo.closed, erasureBegun], forEver)).toEqual([{ kind: 'erase-personal-data', about: 'e-6', dueAt: begunAt }]);
    expect(waitingAfter([...upTo.closed, erasureBegun, dataErased], forEver)).toEqual([]);
  });
});
