import type { Recorded } from '@platform/decider';
import { at } from '@platform/decider/testing';
import type { DecisionEvent, EvidenceEvent } from '../../events/complaint-events';
import {
  acknowledged,
  assigned,
  closed,
  complaintId,
  corrected,
  dataErased,
  erasureApproved,
  erasureBegun,
  erasureRequested,
  escalated,
  evidenceExamples,
  extended,
  holdLifted,
  holdPlaced,
  informed,
  noted,
  planned,
  received,
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
import { detailed, metRows, openRows, recordedUpTo, type RecordedHistory } from '../../testing/case-documents';
import { deadlinesAfter, type CaseDeadlines } from '../case-deadlines.projection';
import type { WorklistDocument, WorklistFacts } from './worklist-document.projection';
import { worklist } from './worklist.projection';

const rowAfter = (...history: RecordedHistory) =>
  detailed(...history).reduce<WorklistDocument | null>((before, event) => worklist.evolve(before, event), null);

const { customer, subject } = received.data;
const asReceived: WorklistDocument = {
  facts: { id: complaintId, state: 'received', round: 0, channel: 'phone', customer, subject, escalatedTo: [] },
  deadlines: { receivedAt: '2026-06-01T08:00:00.000Z', deadlines: [] },
  updatedAt: '2026-06-01T08:05:00.000Z',
  managers: [],
  due: {},
  order: {
    planDueAt: '~ KL-7F3K9-2QDXM',
    receivedAt: '2026-06-01T08:00:00.000Z KL-7F3K9-2QDXM',
    updatedAt: '2026-06-01T08:05:00.000Z KL-7F3K9-2QDXM',
  },
};
const asPlanned: WorklistDocument = {
  facts: {
    ...asReceived.facts,
    state: 'planned',
    round: 1,
    severity: 'normal',
    handler: 'a.jansen',
    registeredAt: '2026-06-01T08:20:00.000Z',
  },
  deadlines: { receivedAt: '2026-06-01T08:00:00.000Z', deadlines: [openRows.resolution, metRows.acknowledgement, metRows.plan] },
  updatedAt: '2026-06-03T09:00:00.000Z',
  managers: [],
  due: { plan: '2026-06-08T22:00:00.000Z', next: '2026-06-10T22:00:00.000Z' },
  order: {
    planDueAt: '2026-06-08T22:00:00.000Z KL-7F3K9-2QDXM',
    receivedAt: '2026-06-01T08:00:00.000Z KL-7F3K9-2QDXM',
    updatedAt: '2026-06-03T09:00:00.000Z KL-7F3K9-2QDXM',
  },
};

describe('the row of a case', () => {
  it('begins with the report', () => {
    expect(rowAfter(...recordedUpTo.received)).toStrictEqual(asReceived);
  });
  it('says where the complaint stands and what it waits for', () => {
    expect(rowAfter(...recordedUpTo.planned)).toStrictEqual(asPlanned);
  });
  it('is none before the report', () => {
    expect(rowAfter(at('2026-06-01T08:20:00.000Z', triagedAsComplaint))).toBeNull();
  });
  it('keeps what it is found by', () => {
    const found = { ...asPlanned, search: { tokens: ['token'], subjectId: 'subject' } };
    const [event] = detailed(at(onThursday, noted));
    expect(event && worklist.evolve(found, event)?.search).toStrictEqual(found.search);
  });
  it('is found by nothing that was said once it is erased, and stays so', () => {
    const found = { ...asPlanned, search: { tokens: ['token'], subjectId: 'subject' } };
    const [erased, after] = detailed(at(onThursday, dataErased), at('2026-06-05T09:00:00.000Z', evidenceExamples.ExternalRecordUpdated));
    const row = erased ? worklist.evolve(found, erased) : null;
    expect([row?.search, row?.erasedAt]).toEqual([undefined, onThursday]);
    expect(after && worklist.evolve(row, after)?.erasedAt).toBe(onThursday);
  });
});

const onThursday = '2026-06-04T10:00:00.000Z';
const onFriday = '2026-06-05T09:00:00.000Z';

interface Example<Type extends DecisionEvent['type']> {
  readonly before: RecordedHistory;
  readonly decided: Recorded<Extract<DecisionEvent, { type: Type }>>;
  readonly facts?: Partial<WorklistFacts>;
  readonly managers?: readonly string[];
  readonly due?: WorklistDocument['due'];
  readonly erasedAt?: string;
}

const { planned: upToPlanned } = recordedUpTo;
const planDue = '2026-06-08T22:00:00.000Z';

/** What each decision changes in the row beside the deadlines: a type without an example does not compile. */
const examples = {
  ReportReceived: { before: [], decided: at('2026-06-01T08:05:00.000Z', received) },
  ReportTriaged: {
    before: upToPlanned,
    decided: at(onThursday, triagedAsIncident),
    facts: { state: 'incident', stateBeforeIncident: 'planned' },
    due: { plan: planDue },
  },
  ComplaintRegistered: {
    before: recordedUpTo.triaged,
    decided: at(onThursday, { ...registered, data: { ...registered.data, accountManager: 'm.smit', serviceManager: 'm.smit' } }),
    facts: {
      state: 'registered',
      round: 1,
      severity: 'normal',
      handler: 'a.jansen',
      accountManager: 'm.smit',
      serviceManager: 'm.smit',
      registeredAt: onThursday,
    },
    managers: ['m.smit'],
    due: { plan: planDue, next: '2026-06-02T22:00:00.000Z' },
  },
  DetailsCorrected: {
    before: upToPlanned,
    decided: at(onThursday, {
      ...corrected,
      data: {
        ...corrected.data,
        changes: { customer: { name: 'Sanne de Wit', email: null }, subject: 'Invoices', severity: 'high', accountManager: 'm.smit' },
      },
    }),
    facts: {
      customer: { organisation: 'Bakkerij De Vries', name: 'Sanne de Wit', language: 'nl' },
      subject: 'Invoices',
      severity: 'high',
      accountManager: 'm.smit',
    },
    managers: ['m.smit'],
  },
  ComplaintAssigned: { before: upToPlanned, decided: at(onThursday, assigned), facts: { handler: 'b.peters' } },
  ComplaintEscalated: {
    before: [...upToPlanned, at(onThursday, escalated)],
    decided: at(onThursday, { ...escalated, data: { ...escalated.data, manager: 'k.visser' } }),
    facts: { escalatedTo: ['m.smit', 'k.visser'] },
    managers: ['m.smit', 'k.visser'],
  },
  ComplaintAcknowledged: {
    before: recordedUpTo.registered,
    decided: at('2026-06-02T09:00:00.000Z', acknowledged),
    facts: { state: 'acknowledged' },
    due: { plan: planDue, next: planDue },
  },
  PlanDeadlineExtended: {
    before: recordedUpTo.acknowledged,
    decided: at(onFriday, extended),
    due: { plan: '2026-06-11T22:00:00.000Z', next: '2026-06-11T22:00:00.000Z' },
  },
  PlanDrafted: {
    before: recordedUpTo.acknowledged,
    decided: at('2026-06-03T09:00:00.000Z', planned),
    facts: { state: 'planned' },
    due: asPlanned.due,
  },
  PlanRevised: { before: upToPlanned, decided: at(onFriday, revised), due: { plan: planDue, next: '2026-06-17T22:00:00.000Z' } },
  CustomerInformed: { before: upToPlanned, decided: at(onThursday, informed) },
  NoteAdded: { before: upToPlanned, decided: at(onThursday, noted) },
  ComplaintResolved: {
    before: upToPlanned,
    decided: at(onThursday, resolved),
    facts: { state: 'resolved' },
    due: { plan: planDue },
  },
  ComplaintClosed: { before: recordedUpTo.resolved, decided: at('2026-06-11T07:00:00.000Z', closed), facts: { state: 'closed' } },
  ComplaintReopened: {
    before: [...upToPlanned, at(onThursday, escalated), ...recordedUpTo.closed.slice(5)],
    decided: at('2026-06-11T09:00:00.000Z', reopened),
    facts: { state: 'registered', round: 2, escalatedTo: [] },
    managers: [],
    due: { plan: '2026-06-18T22:00:00.000Z', next: '2026-06-12T22:00:00.000Z' },
  },
  ComplaintWithdrawn: { before: upToPlanned, decided: at(onThursday, withdrawn), facts: { state: 'withdrawn' }, due: { plan: planDue } },
  SatisfactionRecorded: { before: recordedUpTo.closed, decided: at('2026-06-12T09:00:00.000Z', satisfied) },
  TrackingRevoked: { before: upToPlanned, decided: at(onThursday, trackingRevoked) },
  LegalHoldPlaced: { before: upToPlanned, decided: at(onThursday, holdPlaced) },
  LegalHoldLifted: { before: upToPlanned, decided: at(onThursday, holdLifted) },
  ErasureRequested: { before: upToPlanned, decided: at(onThursday, erasureRequested) },
  ErasureApproved: { before: upToPlanned, decided: at(onThursday, erasureApproved) },
  ErasureBegun: { before: recordedUpTo.closed, decided: at('2026-06-12T09:00:00.000Z', erasureBegun) },
  PersonalDataErased: {
    before: recordedUpTo.closed,
    decided: at('2026-06-12T09:00:00.000Z', dataErased),
    erasedAt: '2026-06-12T09:00:00.000Z',
  },
} as const satisfies { readonly [Type in DecisionEvent['type']]: Example<Type> };

const noDeadlines: CaseDeadlines = { receivedAt: '', deadlines: [] };
const deadlinesOf = (...history: RecordedHistory): CaseDeadlines =>
  history.reduce((before, { event, at: recordedAt }) => deadlinesAfter(before, event, recordedAt), noDeadlines);

const expectedAfter = ({ before, decided, facts, managers, due, erasedAt }: Example<DecisionEvent['type']>): WorklistDocument => {
  const row = rowAfter(...before) ?? asReceived;
  const newDue = due ?? row.due;
  return {
    ...(erasedAt && { erasedAt }),
    facts: { ...row.facts, ...facts },
    deadlines: deadlinesOf(...before, decided),
    updatedAt: decided.at,
    managers: managers ?? row.managers,
    due: newDue,
    order: { ...row.order, planDueAt: `${newDue.plan ?? '~'} ${complaintId}`, updatedAt: `${decided.at} ${complaintId}` },
  };
};

describe('the row of a case after a decision', () => {
  it.each(Object.values(examples) as readonly Example<DecisionEvent['type']>[])('$decided.event.type', (example) => {
    expect(rowAfter(...example.before, example.decided)).toStrictEqual(expectedAfter(example));
  });
  it('returns to where it was when the incident is a complaint after all', () => {
    const back = rowAfter(...upToPlanned, at(onThursday, triagedAsIncident), at(onFriday, triagedAsComplaint));
    expect([back?.facts, back?.due]).toStrictEqual([asPlanned.facts, asPlanned.due]);
  });
});

describe('the row of a case after evidence', () => {
  it.each(Object.values(evidenceExamples) as readonly EvidenceEvent[])('says that something happened: $type', (evidence) => {
    expect(rowAfter(...upToPlanned, at(onThursday, evidence))).toStrictEqual({
      ...asPlanned,
      updatedAt: onThursday,
      order: { ...asPlanned.order, updatedAt: '2026-06-04T10:00:00.000Z KL-7F3K9-2QDXM' },
    });
  });
});
