import type { Recorded } from '@platform/decider';
import { at } from '@platform/decider/testing';
import type { ComplaintEvent } from '../events/complaint-events';
import { begunCase } from '../read/begun-case';
import type { CaseEvent } from '../read/case-event';
import type { CaseDocument } from '../read/complaint-details/case-document.projection';
import {
  acknowledged,
  acknowledgementDue,
  closed,
  complaintId,
  planDue,
  planned,
  receivedAt,
  received,
  registered,
  resolutionDue,
  resolved,
  triagedAsComplaint,
} from './straight-road';

/** Events with the instants at which they were recorded, oldest first. */
export type RecordedHistory = readonly Recorded<ComplaintEvent>[];

/** Who recorded everything. */
export const by = 'a.jansen';

/** A history as the views read it: every event with its revision, and who recorded it. */
export const detailed = (...history: RecordedHistory): readonly CaseEvent[] =>
  history.map(({ event, at: occurredAt }, revision) => ({
    id: `event-${String(revision)}`,
    event,
    revision,
    occurredAt,
    actor: { id: by, role: 'handler' },
  }));

/** The document of a case after a history. @throws Error when the history makes no case */
export const documentAfter = (...history: RecordedHistory): CaseDocument => begunCase(detailed(...history));

const road = [
  at('2026-06-01T08:05:00.000Z', received),
  at('2026-06-01T08:20:00.000Z', triagedAsComplaint),
  at('2026-06-01T08:20:00.000Z', registered),
  at('2026-06-02T09:00:00.000Z', acknowledged),
  at('2026-06-03T09:00:00.000Z', planned),
  at('2026-06-10T12:00:00.000Z', resolved),
  at('2026-06-11T07:00:00.000Z', closed),
] as const;

/** The straight road as it was recorded: everything in time. */
export const recordedUpTo = {
  received: road.slice(0, 1),
  triaged: road.slice(0, 2),
  registered: road.slice(0, 3),
  acknowledged: road.slice(0, 4),
  planned: road.slice(0, 5),
  resolved: road.slice(0, 6),
  closed: road,
} as const satisfies Readonly<Record<string, RecordedHistory>>;

/** The first promises of the complaint, counted from the receipt. */
export const openRows = {
  acknowledgement: { ...acknowledgementDue, round: 1, from: receivedAt, status: 'open' },
  plan: { ...planDue, round: 1, from: receivedAt, status: 'open' },
  resolution: { ...resolutionDue, round: 1, from: '2026-06-03T09:00:00.000Z', status: 'open' },
} as const;

/** The same once what they promise was done in time. */
export const metRows = {
  acknowledgement: { ...openRows.acknowledgement, status: 'met', metAt: '2026-06-02T09:00:00.000Z' },
  plan: { ...openRows.plan, status: 'met', metAt: '2026-06-03T09:00:00.000Z' },
  resolution: { ...openRows.resolution, status: 'met', metAt: '2026-06-10T12:00:00.000Z' },
} as const;

const { complaintId: _id, ...reported } = received.data;
const asReceived: CaseDocument = {
  ...reported,
  id: complaintId,
  state: 'received',
  revision: 0,
  recordedAt: '2026-06-01T08:05:00.000Z',
  updatedAt: '2026-06-01T08:05:00.000Z',
  current: { round: 0 },
  earlierRounds: [],
  reopenings: [],
  escalations: [],
  messages: [],
  notes: [],
  deadlines: [],
  externalRecords: [],
  waivedRecords: [],
  externalStates: [],
};
const asTriaged: CaseDocument = {
  ...asReceived,
  classification: 'complaint',
  rationale: 'The customer is dissatisfied with our administration.',
  revision: 1,
  updatedAt: '2026-06-01T08:20:00.000Z',
};
const asRegistered: CaseDocument = {
  ...asTriaged,
  state: 'registered',
  severity: 'normal',
  handler: 'a.jansen',
  registeredAt: '2026-06-01T08:20:00.000Z',
  current: { round: 1 },
  revision: 2,
  deadlines: [openRows.acknowledgement, openRows.plan],
};
const acknowledgement = { via: 'phone', at: '2026-06-02T09:00:00.000Z', by } as const;
const asAcknowledged: CaseDocument = {
  ...asRegistered,
  state: 'acknowledged',
  current: { round: 1, acknowledgement },
  revision: 3,
  updatedAt: '2026-06-02T09:00:00.000Z',
  deadlines: [metRows.acknowledgement, openRows.plan],
};
const plan = {
  version: 1,
  approach: 'Correct the invoice run and credit what was sent twice.',
  measures: [{ what: 'Credit the double invoices', owner: 'p.bakker', dueOn: '2026-06-05' }],
  resolveBy: '2026-06-10',
  afterDue: false,
  at: '2026-06-03T09:00:00.000Z',
  by,
} as const;
const asPlanned: CaseDocument = {
  ...asAcknowledged,
  state: 'planned',
  current: { round: 1, acknowledgement, plan },
  revision: 4,
  updatedAt: '2026-06-03T09:00:00.000Z',
  deadlines: [openRows.resolution, metRows.acknowledgement, metRows.plan],
};
const asResolved: CaseDocument = {
  ...asPlanned,
  state: 'resolved',
  answer: {
    resolution: 'Eleven invoices were credited.',
    outcome: 'upheld',
    resolvedAt: '2026-06-10T12:00:00.000Z',
    resolvedAfterDue: false,
  },
  revision: 5,
  updatedAt: '2026-06-10T12:00:00.000Z',
  deadlines: [metRows.resolution, metRows.acknowledgement, metRows.plan],
};
const asClosed: CaseDocument = {
  ...asResolved,
  state: 'closed',
  current: { round: 1, acknowledgement, plan, closedAt: '2026-06-11T07:00:00.000Z' },
  revision: 6,
  updatedAt: '2026-06-11T07:00:00.000Z',
};

/** The document at each step of {@link recordedUpTo}. */
export const documents = {
  received: asReceived,
  triaged: asTriaged,
  registered: asRegistered,
  acknowledged: asAcknowledged,
  planned: asPlanned,
  resolved: asResolved,
  closed: asClosed,
} as const satisfies Readonly<Record<keyof typeof recordedUpTo, CaseDocument>>;
