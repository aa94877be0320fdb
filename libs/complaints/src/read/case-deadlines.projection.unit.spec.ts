import { at } from '@platform/decider/testing';
import type { ComplaintEvent } from '../events/complaint-events';
import type { PlanRevised } from '../events/plan-revised.event';
import {
  acknowledged,
  assigned,
  closed,
  corrected,
  escalated,
  evidenceExamples,
  extended,
  extendedPlanDue,
  holdLifted,
  holdPlaced,
  informed,
  noted,
  planned,
  received,
  receivedAt,
  reopened,
  resolutionDue,
  resolved,
  revised,
  revisedResolutionDue,
  satisfied,
  trackingRevoked,
  triagedAsComplaint,
  triagedAsIncident,
  withdrawn,
} from '../testing';
import { metRows, openRows, recordedUpTo, type RecordedHistory } from '../testing/case-documents';
import { deadlinesAfter, type CaseDeadlines } from './case-deadlines.projection';

const none: CaseDeadlines = { receivedAt, deadlines: [] };
const deadlinesOf = (...history: RecordedHistory): CaseDeadlines =>
  history.reduce((before, { event, at: recordedAt }) => deadlinesAfter(before, event, recordedAt), none);
const { registered: upToRegistered, acknowledged: upToAcknowledged, planned: upToPlanned, closed: upToClosed } = recordedUpTo;

const extendedOnFriday = at('2026-06-05T09:00:00.000Z', extended);
const revisedOnMonday = at('2026-06-08T09:00:00.000Z', revised);
const reopenedOnThursday = at('2026-06-11T09:00:00.000Z', reopened);

/** The second promises, counted from the day on which they were made. */
const extendedRow = { ...extendedPlanDue, round: 1, from: '2026-06-05T09:00:00.000Z', status: 'open' } as const;
const revisedRow = { ...revisedResolutionDue, round: 1, from: '2026-06-08T09:00:00.000Z', status: 'open' } as const;

describe('the deadlines of a case', () => {
  it('are none before it is registered as a complaint', () => {
    expect(deadlinesOf(...recordedUpTo.triaged)).toStrictEqual(none);
  });
  it('begin with the acknowledgement and the plan, counted from the receipt however late it was registered', () => {
    expect(deadlinesOf(...upToRegistered)).toStrictEqual({ receivedAt, deadlines: [openRows.acknowledgement, openRows.plan] });
  });
  it('are met one by one', () => {
    expect(deadlinesOf(...upToAcknowledged).deadlines).toStrictEqual([metRows.acknowledgement, openRows.plan]);
    expect(deadlinesOf(...upToPlanned).deadlines).toStrictEqual([openRows.resolution, metRows.acknowledgement, metRows.plan]);
    expect(deadlinesOf(...upToClosed).deadlines).toStrictEqual([metRows.resolution, metRows.acknowledgement, metRows.plan]);
  });
  it('count from when a thing happened, not from when it was typed in', () => {
    const late = { happenedAt: '2026-06-02T21:59:59.999Z', because: 'Evening call.' };
    const typedInLate = at('2026-06-03T07:00:00.000Z', { ...acknowledged, data: { ...acknowledged.data, late } });
    expect(deadlinesOf(...upToRegistered, typedInLate).deadlines).toStrictEqual([
      { ...openRows.acknowledgement, status: 'met', metAt: '2026-06-02T21:59:59.999Z', recordedLate: true },
      openRows.plan,
    ]);
  });
  it('stay missed when the thing was done too late', () => {
    expect(deadlinesOf(...upToRegistered, at('2026-06-02T22:00:00.000Z', acknowledged)).deadlines).toStrictEqual([
      { ...openRows.acknowledgement, status: 'missed', metAt: '2026-06-02T22:00:00.000Z' },
      openRows.plan,
    ]);
  });
  it('of a plan are met by the answer when it made a plan needless', () => {
    expect(deadlinesOf(...upToAcknowledged, at('2026-06-03T09:00:00.000Z', resolved)).deadlines).toStrictEqual([
      metRows.acknowledgement,
      metRows.plan,
    ]);
  });
});

describe('an extension', () => {
  it('promises the plan anew; the old promise stays visible behind the current ones', () => {
    expect(deadlinesOf(...upToAcknowledged, extendedOnFriday).deadlines).toStrictEqual([
      extendedRow,
      metRows.acknowledgement,
      { ...openRows.plan, status: 'extended' },
    ]);
  });
  it('is what the plan then meets, or misses', () => {
    const inTime = at('2026-06-11T21:59:59.999Z', planned);
    const resolution = { ...resolutionDue, round: 1, from: '2026-06-11T21:59:59.999Z', status: 'open' };
    expect(deadlinesOf(...upToAcknowledged, extendedOnFriday, inTime).deadlines).toStrictEqual([
      resolution,
      { ...extendedRow, status: 'met', metAt: '2026-06-11T21:59:59.999Z' },
      metRows.acknowledgement,
      { ...openRows.plan, status: 'extended' },
    ]);
    const tooLate = at('2026-06-11T22:00:00.000Z', planned);
    expect(deadlinesOf(...upToAcknowledged, extendedOnFriday, tooLate).deadlines[1]).toStrictEqual({
      ...extendedRow,
      status: 'missed',
      metAt: '2026-06-11T22:00:00.000Z',
    });
  });
});

describe('a revised plan', () => {
  const late = (happenedAt: string): PlanRevised => ({
    ...revised,
    data: { ...revised.data, late: { happenedAt, because: 'On the road.' } },
  });
  const behind = [metRows.acknowledgement, metRows.plan];

  it('with another day is the next promise of the answer', () => {
    expect(deadlinesOf(...upToPlanned, revisedOnMonday).deadlines).toStrictEqual([
      revisedRow,
      ...behind,
      { ...openRows.resolution, status: 'superseded' },
    ]);
  });
  it('with the same day leaves the promise as it was', () => {
    const sameDay = at('2026-06-08T09:00:00.000Z', { ...revised, data: { ...revised.data, resolveBy: '2026-06-10', due: resolutionDue } });
    expect(deadlinesOf(...upToPlanned, sameDay)).toStrictEqual(deadlinesOf(...upToPlanned));
  });
  it('after the promised day does not undo the miss', () => {
    const from = '2026-06-10T22:00:00.000Z';
    expect(deadlinesOf(...upToPlanned, at(from, revised)).deadlines).toStrictEqual([
      { ...revisedRow, from },
      ...behind,
      { ...openRows.resolution, status: 'missed' },
    ]);
  });
  it('that was told in time and typed in after that day superseded it in time', () => {
    const from = '2026-06-11T07:00:00.000Z';
    expect(deadlinesOf(...upToPlanned, at(from, late('2026-06-10T15:00:00.000Z'))).deadlines).toStrictEqual([
      { ...revisedRow, from },
      ...behind,
      { ...openRows.resolution, status: 'superseded' },
    ]);
  });
  it('is what the answer then meets', () => {
    expect(deadlinesOf(...upToPlanned, revisedOnMonday, at('2026-06-17T21:59:59.999Z', resolved)).deadlines).toStrictEqual([
      { ...revisedRow, status: 'met', metAt: '2026-06-17T21:59:59.999Z' },
      ...behind,
      { ...openRows.resolution, status: 'superseded' },
    ]);
  });
});

describe('a case that turns out to be an incident, or is withdrawn', () => {
  const asIncident = at('2026-06-04T10:00:00.000Z', triagedAsIncident);
  const atFour = at('2026-06-04T16:00:00.000Z', withdrawn);
  const promised = deadlinesOf(...upToPlanned);

  it.each([
    ['an incident', asIncident, '2026-06-04T10:00:00.000Z'],
    ['withdrawn', atFour, '2026-06-04T16:00:00.000Z'],
  ])('keeps its promises, which stop then: %s', (_, stopping, deadlinesStoppedAt) => {
    expect(deadlinesOf(...upToPlanned, stopping)).toStrictEqual({ ...promised, deadlinesStoppedAt });
  });
  it('has its promises run on as they were when it was a complaint after all', () => {
    expect(deadlinesOf(...upToPlanned, asIncident, at('2026-06-05T10:00:00.000Z', triagedAsComplaint))).toStrictEqual(promised);
  });
  it('was stopped when it first was, also when the incident is withdrawn', () => {
    expect(deadlinesOf(...upToPlanned, asIncident, atFour)).toStrictEqual({ ...promised, deadlinesStoppedAt: '2026-06-04T10:00:00.000Z' });
  });
});

describe('a new round', () => {
  const [acknowledgementDue, planDue] = reopened.data.due;
  const from = '2026-06-11T09:00:00.000Z';
  const firstRound = [metRows.resolution, metRows.acknowledgement, metRows.plan];

  it('begins with its own promises, counted from the reopening; those of the first round stay behind them', () => {
    expect(deadlinesOf(...upToClosed, reopenedOnThursday).deadlines).toStrictEqual([
      { ...acknowledgementDue, round: 2, from, status: 'open' },
      { ...planDue, round: 2, from, status: 'open' },
      ...firstRound,
    ]);
  });
  it('is met on its own', () => {
    const again = [at('2026-06-12T09:00:00.000Z', acknowledged), at('2026-06-15T09:00:00.000Z', planned)];
    expect(deadlinesOf(...upToClosed, reopenedOnThursday, ...again).deadlines).toStrictEqual([
      { ...resolutionDue, round: 2, from: '2026-06-15T09:00:00.000Z', status: 'open' },
      { ...acknowledgementDue, round: 2, from, status: 'met', metAt: '2026-06-12T09:00:00.000Z' },
      { ...planDue, round: 2, from, status: 'met', metAt: '2026-06-15T09:00:00.000Z' },
      ...firstRound,
    ]);
  });
});

it.each<ComplaintEvent>([
  ...[received, corrected, assigned, escalated, informed, noted, closed, satisfied, trackingRevoked, holdPlaced, holdLifted],
  ...Object.values(evidenceExamples),
])('$type leaves the deadlines as they are', (event) => {
  const before = deadlinesOf(...upToPlanned, revisedOnMonday);
  expect(deadlinesAfter(before, event, '2026-07-01T00:00:00.000Z')).toStrictEqual(before);
});
