import { at } from '@platform/decider/testing';
import type { ComplaintEvent } from '../../events/complaint-events';
import {
  acknowledged,
  closed,
  extended,
  planned,
  received,
  registered,
  reopened,
  resolved,
  revised,
  satisfied,
  triagedAsComplaint,
  triagedAsIncident,
  withdrawn,
} from '../../testing';
import { detailed, recordedUpTo, type RecordedHistory } from '../../testing/case-documents';
import type { Figures } from './figures.projection';
import { FiguresStore } from '../../testing/figures/figures-store';

let store: FiguresStore;
beforeAll(() => {
  store = new FiguresStore();
});
afterAll(() => store.close());

const figuresOf = async (now: string, ...cases: readonly RecordedHistory[]): Promise<Figures> => {
  await store.hold(cases.map((history) => detailed(...history)));
  return store.figures(now);
};

/** An event typed in on a later day than it happened. */
const typedIn = <Event extends ComplaintEvent>(instant: string, event: Event, happenedAt: string) =>
  at(instant, { ...event, data: { ...event.data, late: { happenedAt, because: 'On the road.' } } });

const { triaged, registered: registeredCase, acknowledged: acknowledgedCase, planned: plannedCase, resolved: resolvedCase } = recordedUpTo;
const closedCase = recordedUpTo.closed;
const extendedCase = [...acknowledgedCase, at('2026-06-05T09:00:00.000Z', extended)];
const reopenedCase = [...closedCase, at('2026-06-11T09:00:00.000Z', reopened)];
const asIncident = at('2026-06-04T10:00:00.000Z', triagedAsIncident);
const nextYear = '2027-01-04T10:00:00.000Z';

const nothing: Figures = {
  open: 0,
  byState: { registered: 0, acknowledged: 0, planned: 0, resolved: 0, closed: 0, withdrawn: 0 },
  byChannel: { phone: 0, email: 0, portal: 0, meeting: 0 },
  bySeverity: { low: 0, normal: 0, high: 0 },
  overdue: 0,
  dueToday: 0,
  planOnTimePct: null,
  acknowledgeOnTimePct: null,
  resolveOnTimePct: null,
  medianWorkingDaysToPlan: null,
  medianWorkingDaysToResolution: null,
  extendedPct: null,
  reopenedPct: null,
  outcomes: { upheld: 0, 'partly-upheld': 0, 'not-upheld': 0 },
  satisfaction: { count: 0, outcome: null, process: null },
  perWeek: [],
};

describe('the figures', () => {
  it('of a complaint that went its way in time', async () => {
    expect(await figuresOf(nextYear, [...closedCase, at('2026-06-12T09:00:00.000Z', satisfied)])).toEqual({
      ...nothing,
      byState: { ...nothing.byState, closed: 1 },
      byChannel: { ...nothing.byChannel, phone: 1 },
      bySeverity: { ...nothing.bySeverity, normal: 1 },
      planOnTimePct: 100,
      acknowledgeOnTimePct: 100,
      resolveOnTimePct: 100,
      medianWorkingDaysToPlan: 2,
      medianWorkingDaysToResolution: 7,
      extendedPct: 0,
      reopenedPct: 0,
      outcomes: { ...nothing.outcomes, upheld: 1 },
      satisfaction: { count: 1, outcome: 4, process: 2 },
      perWeek: [
        { week: '2026-W23', received: 1, closed: 0, onTimePct: 100 },
        { week: '2026-W24', received: 0, closed: 1, onTimePct: null },
      ],
    });
  });

  it.each<[string, RecordedHistory]>([
    ['a report that is not triaged yet', recordedUpTo.received],
    ['a report that is being registered', triaged],
    ['an incident', [...recordedUpTo.received, at('2026-06-01T09:00:00.000Z', triagedAsIncident)]],
    ['a complaint that turned out to be an incident', [...plannedCase, asIncident]],
    ['an incident that was withdrawn', [...plannedCase, asIncident, at('2026-06-05T10:00:00.000Z', withdrawn)]],
    ['a report that was withdrawn', [...recordedUpTo.received, at('2026-06-05T10:00:00.000Z', withdrawn)]],
  ])('do not count %s', async (_, history) => {
    expect(await figuresOf(nextYear, history)).toEqual(nothing);
  });

  it('count an incident again that is a complaint after all', async () => {
    const back = [...plannedCase, asIncident, at('2026-06-05T10:00:00.000Z', triagedAsComplaint)];
    expect(await figuresOf('2026-06-10T22:00:00.000Z', back)).toEqual(await figuresOf('2026-06-10T22:00:00.000Z', plannedCase));
  });
});

describe('what is due', () => {
  it.each<[string, string, RecordedHistory, Partial<Figures>]>([
    ['on the day before', '2026-06-01T21:59:59.999Z', registeredCase, { open: 1, overdue: 0, dueToday: 0, acknowledgeOnTimePct: null }],
    ['from the beginning of the due day', '2026-06-01T22:00:00.000Z', registeredCase, { overdue: 0, dueToday: 1 }],
    ['until its last moment', '2026-06-02T21:59:59.999Z', registeredCase, { overdue: 0, dueToday: 1, acknowledgeOnTimePct: null }],
    ['at the due instant', '2026-06-02T22:00:00.000Z', registeredCase, { overdue: 1, dueToday: 0, acknowledgeOnTimePct: 0 }],
    ['of two deadlines, one passed and one today', '2026-06-08T10:00:00.000Z', registeredCase, { overdue: 1, dueToday: 1 }],
    ['when it was extended', '2026-06-08T22:00:00.000Z', extendedCase, { overdue: 0, dueToday: 0 }],
    ['when all was done', nextYear, resolvedCase, { open: 0, overdue: 0, dueToday: 0 }],
    ['in a new round', '2026-06-12T22:00:00.000Z', reopenedCase, { open: 1, overdue: 1, dueToday: 0 }],
  ])('%s', async (_, now, history, figures) => {
    expect(await figuresOf(now, history)).toMatchObject(figures);
  });
});

describe('what was on time', () => {
  const late = at('2026-06-08T22:00:00.000Z', planned);
  const revisedInTime = [...plannedCase, at('2026-06-08T09:00:00.000Z', revised)];
  const revisedTooLate = [...plannedCase, at('2026-06-12T09:00:00.000Z', revised)];
  const withoutPlan = [...acknowledgedCase, at('2026-06-03T09:00:00.000Z', resolved)];
  const withdrawnOn = (instant: string) => [...registeredCase, at(instant, withdrawn)];

  it.each<[string, string, RecordedHistory, Partial<Figures>]>([
    ['a plan at its due instant is late', nextYear, [...acknowledgedCase, late], { planOnTimePct: 0, medianWorkingDaysToPlan: 6 }],
    ['a plan that runs does not count yet', '2026-06-08T21:59:59.999Z', acknowledgedCase, { planOnTimePct: null, extendedPct: null }],
    ['a plan that is missing is late', '2026-06-08T22:00:00.000Z', acknowledgedCase, { planOnTimePct: 0, extendedPct: 0 }],
    [
      'an extension does not count before the first promise passed',
      '2026-06-08T21:59:59.999Z',
      extendedCase,
      { planOnTimePct: null, extendedPct: null },
    ],
    ['an extension is on time then', '2026-06-08T22:00:00.000Z', extendedCase, { planOnTimePct: 100, extendedPct: 100 }],
    ['until the second promise has passed too', '2026-06-11T22:00:00.000Z', extendedCase, { planOnTimePct: 0, extendedPct: 100 }],
    [
      'an extended plan in time',
      nextYear,
      [...extendedCase, at('2026-06-11T21:59:59.999Z', planned)],
      { planOnTimePct: 100, extendedPct: 100 },
    ],
    [
      'an extended plan, late',
      nextYear,
      [...extendedCase, at('2026-06-11T22:00:00.000Z', planned)],
      { planOnTimePct: 0, extendedPct: 100 },
    ],
    ['a day that was moved in time', '2026-06-10T22:00:00.000Z', revisedInTime, { resolveOnTimePct: 100 }],
    ['until the new day has passed too', '2026-06-17T22:00:00.000Z', revisedInTime, { resolveOnTimePct: 0 }],
    ['a day that was moved when it had passed', '2026-06-12T10:00:00.000Z', revisedTooLate, { resolveOnTimePct: 0 }],
    ['unless the new day is kept', nextYear, [...revisedTooLate, at('2026-06-15T09:00:00.000Z', resolved)], { resolveOnTimePct: 100 }],
    [
      'an answer that made a plan needless',
      nextYear,
      withoutPlan,
      { planOnTimePct: 100, resolveOnTimePct: null, medianWorkingDaysToPlan: null, medianWorkingDaysToResolution: 2 },
    ],
    [
      'what was done in time and typed in later',
      nextYear,
      [...registeredCase, typedIn('2026-06-09T09:00:00.000Z', acknowledged, '2026-06-02T21:59:59.999Z')],
      { acknowledgeOnTimePct: 100 },
    ],
    [
      'both rounds: the second plan is missing',
      '2026-06-18T22:00:00.000Z',
      reopenedCase,
      { planOnTimePct: 50, acknowledgeOnTimePct: 50, resolveOnTimePct: 100, reopenedPct: 100 },
    ],
    [
      'a withdrawn complaint before anything was due',
      nextYear,
      withdrawnOn('2026-06-02T21:59:59.999Z'),
      { acknowledgeOnTimePct: null, planOnTimePct: null, open: 0 },
    ],
    [
      'a withdrawn complaint when something was',
      nextYear,
      withdrawnOn('2026-06-02T22:00:00.000Z'),
      { acknowledgeOnTimePct: 0, planOnTimePct: null },
    ],
    [
      'a withdrawn complaint whose answer was promised anew after a miss',
      nextYear,
      [...revisedTooLate, at('2026-06-13T09:00:00.000Z', withdrawn)],
      { resolveOnTimePct: 0 },
    ],
    [
      'what was met before the withdrawal',
      nextYear,
      [...plannedCase, at('2026-06-04T10:00:00.000Z', withdrawn)],
      { acknowledgeOnTimePct: 100, planOnTimePct: 100, resolveOnTimePct: null },
    ],
  ])('%s', async (_, now, history, figures) => {
    expect(await figuresOf(now, history)).toMatchObject(figures);
  });
});

describe('the figures of many complaints', () => {
  const by = (channel: 'email' | 'portal', receivedAt: string): RecordedHistory => [
    at(receivedAt, { ...received, data: { ...received.data, channel, receivedAt } }),
    at(receivedAt, triagedAsComplaint),
    at(receivedAt, { ...registered, data: { ...registered.data, severity: 'high' } }),
  ];
  const lateOnSunday = by('email', '2026-05-31T21:59:59.999Z');
  const earlyOnMonday = by('portal', '2026-05-31T22:00:00.000Z');
  const reopenedInJune = [...reopenedCase, at('2026-06-12T09:00:00.000Z', acknowledged)];
  const withdrawnCase = [...registeredCase, at('2026-06-04T09:00:00.000Z', withdrawn)];
  const answeredNo = at('2026-06-09T12:00:00.000Z', { ...resolved, data: { ...resolved.data, outcome: 'not-upheld' as const } });
  const answered = [...plannedCase, answeredNo, at('2026-06-12T09:00:00.000Z', { ...satisfied, data: { outcome: 1, process: 1 } })];
  const cases = [
    [...closedCase, at('2026-06-12T09:00:00.000Z', satisfied)],
    reopenedInJune,
    answered,
    plannedCase,
    withdrawnCase,
    lateOnSunday,
    earlyOnMonday,
    [...plannedCase, asIncident],
    recordedUpTo.received,
  ];
  const now = '2026-06-15T10:00:00.000Z';

  it('are those of all of them', async () => {
    expect(await figuresOf(now, ...cases)).toEqual({
      open: 4,
      byState: { registered: 2, acknowledged: 1, planned: 1, resolved: 1, closed: 1, withdrawn: 1 },
      byChannel: { phone: 5, email: 1, portal: 1, meeting: 0 },
      bySeverity: { low: 0, normal: 5, high: 2 },
      overdue: 3,
      dueToday: 0,
      planOnTimePct: 66.7,
      acknowledgeOnTimePct: 62.5,
      resolveOnTimePct: 75,
      medianWorkingDaysToPlan: 2,
      medianWorkingDaysToResolution: 7,
      extendedPct: 0,
      reopenedPct: 33.3,
      outcomes: { upheld: 2, 'partly-upheld': 0, 'not-upheld': 1 },
      satisfaction: { count: 2, outcome: 2.5, process: 1.5 },
      perWeek: [
        { week: '2026-W22', received: 1, closed: 0, onTimePct: 0 },
        { week: '2026-W23', received: 6, closed: 0, onTimePct: 75 },
        { week: '2026-W24', received: 0, closed: 1, onTimePct: null },
      ],
    });
  });

  it.each([
    ['the first day', { from: '2026-05-31', to: '2026-05-31' }, { phone: 0, email: 1, portal: 0, meeting: 0 }],
    ['from a day on', { from: '2026-06-01' }, { phone: 5, email: 0, portal: 1, meeting: 0 }],
    ['until a day', { to: '2026-05-31' }, { phone: 0, email: 1, portal: 0, meeting: 0 }],
    ['no day on which something was received', { from: '2026-06-02', to: '2026-12-31' }, { phone: 0, email: 0, portal: 0, meeting: 0 }],
  ])('are chosen by the local day of receipt: %s', async (_, received, byChannel) => {
    await store.hold(cases.map((history) => detailed(...history)));
    expect((await store.figures(now, received)).byChannel).toEqual(byChannel);
  });

  it('are null where there is nothing to divide by', async () => {
    expect(await figuresOf(now)).toEqual(nothing);
  });

  it('tell of a closing in the week of the last one', async () => {
    const again = [
      ...reopenedInJune,
      at('2026-06-15T09:00:00.000Z', planned),
      at('2026-06-16T09:00:00.000Z', resolved),
      at('2026-06-22T09:00:00.000Z', closed),
    ];
    const { perWeek } = await figuresOf(nextYear, again);
    expect(perWeek.map(({ week, closed }) => [week, closed])).toEqual([
      ['2026-W23', 0],
      ['2026-W26', 1],
    ]);
  });
});
