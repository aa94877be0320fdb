import type { Recorded } from '@platform/decider';
import { at } from '@platform/decider/testing';
import type { DecisionEvent } from '../../events/complaint-events';
import {
  acknowledged,
  assigned,
  closed,
  corrected,
  dataErased,
  erasureApproved,
  erasureBegun,
  erasureRequested,
  escalated,
  extended,
  holdLifted,
  holdPlaced,
  informed,
  noted,
  planned,
  received,
  receivedAt,
  registered,
  reopened,
  resolved,
  revised,
  satisfied,
  trackingRevoked,
  triagedAsComplaint,
  triagedAsIncident,
  withdrawn,
} from '../../testing';
import { detailed, recordedUpTo, type RecordedHistory } from '../../testing/case-documents';
import type { CaseFacts } from './case-facts.projection';
import { dashboardFigures, type FiguresDocument } from './dashboard-figures.projection';

const onThursday = '2026-06-04T10:00:00.000Z';
const none = { count: 0, onTime: 0, extended: 0 };
const oneOnTime = { count: 1, onTime: 1, extended: 0 };
const pending = (deadline: 'acknowledgement' | 'plan' | 'resolution', dueAt: string) =>
  ({ deadline, promise: 1, dueAt, countsFrom: dueAt, lateFrom: dueAt, extended: 0 }) as const;

const plan = pending('plan', '2026-06-08T22:00:00.000Z');
const resolution = pending('resolution', '2026-06-10T22:00:00.000Z');
const firstWeekend = ['2026-06-06', '2026-06-07'];
const secondWeekend = ['2026-06-13', '2026-06-14'];

const asReceived: CaseFacts = {
  isComplaint: false,
  state: 'received',
  channel: 'phone',
  severity: null,
  receivedAt,
  closedWeek: null,
  outcome: null,
  isReopened: false,
  workingDays: { toPlan: null, toResolution: null },
  satisfaction: { count: 0, outcome: 0, process: 0 },
  deadlines: { settled: { acknowledgement: none, plan: none, resolution: none }, pending: [] },
  days: { policy: '', timeZone: 'UTC', proven: [] },
};
const asRegistered: CaseFacts = {
  ...asReceived,
  isComplaint: true,
  state: 'registered',
  severity: 'normal',
  deadlines: { ...asReceived.deadlines, pending: [pending('acknowledgement', '2026-06-02T22:00:00.000Z'), plan] },
  days: {
    policy: 'nl-office',
    timeZone: 'Europe/Amsterdam',
    proven: [
      { after: '2026-06-01', until: '2026-06-02', off: [] },
      { after: '2026-06-01', until: '2026-06-08', off: firstWeekend },
    ],
  },
};
const asAcknowledged: CaseFacts = {
  ...asRegistered,
  state: 'acknowledged',
  deadlines: { settled: { acknowledgement: oneOnTime, plan: none, resolution: none }, pending: [plan] },
};
const promisedAnswer = { after: '2026-06-03', until: '2026-06-10', off: firstWeekend };
const asPlanned: CaseFacts = {
  ...asAcknowledged,
  state: 'planned',
  workingDays: { toPlan: 2, toResolution: null },
  deadlines: { settled: { acknowledgement: oneOnTime, plan: oneOnTime, resolution: none }, pending: [resolution] },
  days: { ...asRegistered.days, proven: [...asRegistered.days.proven, promisedAnswer] },
};
const asResolved: CaseFacts = {
  ...asPlanned,
  state: 'resolved',
  outcome: 'upheld',
  workingDays: { toPlan: 2, toResolution: 7 },
  deadlines: { settled: { acknowledgement: oneOnTime, plan: oneOnTime, resolution: oneOnTime }, pending: [] },
};
const asClosed: CaseFacts = { ...asResolved, state: 'closed', closedWeek: '2026-W24' };

interface Example<Type extends DecisionEvent['type']> {
  readonly says: string;
  readonly before: RecordedHistory;
  readonly decided: Recorded<Extract<DecisionEvent, { type: Type }>>;
  readonly facts: CaseFacts;
}

/** Figures do not look at it. */
const unseen = <Event extends DecisionEvent>(event: Event) => ({
  says: 'no figure looks at it',
  before: recordedUpTo.planned,
  decided: at(onThursday, event),
  facts: asPlanned,
});

/** What each decision means to the figures: a type without an example does not compile. */
const examples = {
  ReportReceived: {
    says: 'a report, which no figure counts yet',
    before: [],
    decided: at('2026-06-01T08:05:00.000Z', received),
    facts: asReceived,
  },
  ReportTriaged: {
    says: 'an incident after all: no figure counts it, but where it stood is kept',
    before: recordedUpTo.planned,
    decided: at(onThursday, triagedAsIncident),
    facts: { ...asPlanned, isComplaint: false },
  },
  ComplaintRegistered: {
    says: 'it counts from now on; its first two deadlines run, in the time zone and with the days of its promises',
    before: recordedUpTo.triaged,
    decided: at('2026-06-01T08:20:00.000Z', registered),
    facts: asRegistered,
  },
  DetailsCorrected: {
    says: 'another severity takes the place of the first',
    before: recordedUpTo.planned,
    decided: at(onThursday, corrected),
    facts: { ...asPlanned, severity: 'high' },
  },
  ComplaintAssigned: unseen(assigned),
  ComplaintEscalated: unseen(escalated),
  ComplaintAcknowledged: {
    says: 'the acknowledgement was on time',
    before: recordedUpTo.registered,
    decided: at('2026-06-02T09:00:00.000Z', acknowledged),
    facts: asAcknowledged,
  },
  PlanDeadlineExtended: {
    says: 'the plan counts from its first promise, and is late from the second',
    before: recordedUpTo.acknowledged,
    decided: at('2026-06-05T09:00:00.000Z', extended),
    facts: {
      ...asAcknowledged,
      deadlines: {
        settled: asAcknowledged.deadlines.settled,
        pending: [{ ...plan, promise: 2, dueAt: '2026-06-11T22:00:00.000Z', lateFrom: '2026-06-11T22:00:00.000Z', extended: 1 }],
      },
      days: {
        ...asRegistered.days,
        proven: [...asRegistered.days.proven, { after: '2026-06-05', until: '2026-06-11', off: firstWeekend }],
      },
    },
  },
  PlanDrafted: {
    says: 'the plan was on time, two working days after the receipt, and the deadline of the answer runs',
    before: recordedUpTo.acknowledged,
    decided: at('2026-06-03T09:00:00.000Z', planned),
    facts: asPlanned,
  },
  PlanRevised: {
    says: 'the answer counts from its first promise, and is late from the second',
    before: recordedUpTo.planned,
    decided: at('2026-06-08T09:00:00.000Z', revised),
    facts: {
      ...asPlanned,
      deadlines: {
        settled: asPlanned.deadlines.settled,
        pending: [{ ...resolution, promise: 2, dueAt: '2026-06-17T22:00:00.000Z', lateFrom: '2026-06-17T22:00:00.000Z' }],
      },
      days: {
        ...asPlanned.days,
        proven: [...asPlanned.days.proven, { after: '2026-06-08', until: '2026-06-17', off: secondWeekend }],
      },
    },
  },
  CustomerInformed: unseen(informed),
  NoteAdded: unseen(noted),
  ComplaintResolved: {
    says: 'the answer was on time, seven working days after the receipt',
    before: recordedUpTo.planned,
    decided: at('2026-06-10T12:00:00.000Z', resolved),
    facts: asResolved,
  },
  ComplaintClosed: {
    says: 'it belongs to the week of its closing',
    before: recordedUpTo.resolved,
    decided: at('2026-06-11T07:00:00.000Z', closed),
    facts: asClosed,
  },
  ComplaintReopened: {
    says: 'two new deadlines run; it is not closed any more, and the old outcome stays',
    before: recordedUpTo.closed,
    decided: at('2026-06-11T09:00:00.000Z', reopened),
    facts: {
      ...asResolved,
      state: 'registered',
      isReopened: true,
      deadlines: {
        settled: asResolved.deadlines.settled,
        pending: [pending('acknowledgement', '2026-06-12T22:00:00.000Z'), pending('plan', '2026-06-18T22:00:00.000Z')],
      },
      days: {
        ...asPlanned.days,
        proven: [
          ...asPlanned.days.proven,
          { after: '2026-06-11', until: '2026-06-12', off: [] },
          { after: '2026-06-11', until: '2026-06-18', off: secondWeekend },
        ],
      },
    },
  },
  ComplaintWithdrawn: {
    says: 'what was met stays; the deadline that had not come never counts',
    before: recordedUpTo.planned,
    decided: at(onThursday, withdrawn),
    facts: { ...asPlanned, state: 'withdrawn', deadlines: { settled: asPlanned.deadlines.settled, pending: [] } },
  },
  SatisfactionRecorded: {
    says: 'the marks go into the sums',
    before: recordedUpTo.closed,
    decided: at('2026-06-12T09:00:00.000Z', satisfied),
    facts: { ...asClosed, satisfaction: { count: 1, outcome: 4, process: 2 } },
  },
  TrackingRevoked: unseen(trackingRevoked),
  LegalHoldPlaced: unseen(holdPlaced),
  LegalHoldLifted: unseen(holdLifted),
  ErasureRequested: unseen(erasureRequested),
  ErasureApproved: unseen(erasureApproved),
  ErasureBegun: unseen(erasureBegun),
  PersonalDataErased: unseen(dataErased),
} as const satisfies { readonly [Type in DecisionEvent['type']]: Example<Type> };

const factsAfter = (...history: RecordedHistory) =>
  detailed(...history).reduce<FiguresDocument | null>((document, event) => dashboardFigures.evolve(document, event), null)?.facts;

describe('what figures know of a case after a decision', () => {
  it.each(Object.values(examples))('$decided.event.type: $says', ({ before, decided, facts }) => {
    expect(factsAfter(...before, decided)).toStrictEqual(facts);
  });
});

describe('what figures know of a case', () => {
  it('is as before once an incident turns out to be the complaint that it was', () => {
    const asIncident = at(onThursday, triagedAsIncident);
    expect(factsAfter(...recordedUpTo.planned, asIncident, at('2026-06-05T10:00:00.000Z', triagedAsComplaint))).toStrictEqual(asPlanned);
  });
  it('has no complaint in it while a report is judged to be one, but not registered', () => {
    expect(factsAfter(...recordedUpTo.triaged)?.isComplaint).toBe(false);
  });
  it('counts what was recorded late from when it happened', () => {
    const late = { happenedAt: '2026-06-02T08:00:00.000Z', because: 'No network at the customer.' };
    const inTime = at('2026-06-30T09:00:00.000Z', { ...acknowledged, data: { ...acknowledged.data, late } });
    const planToo = at('2026-06-30T09:00:00.000Z', { ...planned, data: { ...planned.data, late } });
    const answerToo = at('2026-06-30T09:00:00.000Z', { ...resolved, data: { ...resolved.data, late } });
    const facts = factsAfter(...recordedUpTo.registered, inTime, planToo, answerToo);
    expect(facts?.deadlines.settled).toEqual({ acknowledgement: oneOnTime, plan: oneOnTime, resolution: oneOnTime });
    expect(facts?.workingDays).toEqual({ toPlan: 1, toResolution: 1 });
  });
  it('keeps the first plan, and the last answer', () => {
    const again = [
      at('2026-06-11T09:00:00.000Z', reopened),
      at('2026-06-12T09:00:00.000Z', acknowledged),
      at('2026-06-15T09:00:00.000Z', planned),
      at('2026-06-16T09:00:00.000Z', { ...resolved, data: { ...resolved.data, outcome: 'not-upheld' as const } }),
    ];
    const facts = factsAfter(...recordedUpTo.closed, ...again);
    expect([facts?.workingDays, facts?.outcome]).toEqual([{ toPlan: 2, toResolution: 11 }, 'not-upheld']);
  });
});
