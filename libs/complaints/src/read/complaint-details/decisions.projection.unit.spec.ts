import type { Recorded } from '@platform/decider';
import { at } from '@platform/decider/testing';
import type { DecisionEvent } from '../../events/complaint-events';
import {
  acknowledged,
  acknowledgementDue,
  assigned,
  closed,
  corrected,
  dataErased,
  erasureApproved,
  erasureBegun,
  erasureRequested,
  escalated,
  extended,
  extendedPlanDue,
  holdLifted,
  holdPlaced,
  informed,
  noted,
  planDue,
  planned,
  received,
  registered,
  reopened,
  resolved,
  revised,
  revisedResolutionDue,
  satisfied,
  trackingRevoked,
  triagedAsIncident,
  withdrawn,
} from '../../testing';
import { by, documentAfter, documents, metRows, openRows, recordedUpTo, type RecordedHistory } from '../../testing/case-documents';
import type { CaseDocument } from './case-document.projection';

interface Example<Type extends DecisionEvent['type']> {
  readonly says: string;
  readonly before: RecordedHistory;
  readonly decided: Recorded<Extract<DecisionEvent, { type: Type }>>;
  readonly document: CaseDocument;
}

const onThursday = '2026-06-04T10:00:00.000Z';
const afterThursday = { ...documents.planned, revision: 5, updatedAt: onThursday };
const onReopening = '2026-06-11T09:00:00.000Z';
const held: CaseDocument = { ...afterThursday, legalHold: { until: '2027-06-30', reason: 'Court case.', at: onThursday, by } };
const beforeErasure = {
  says: 'nothing, until it is carried out',
  before: recordedUpTo.closed,
  document: { ...documents.closed, revision: 7, updatedAt: '2026-06-12T09:00:00.000Z' },
};

/** What each decision means to the document: a type without an example does not compile. */
const examples = {
  ReportReceived: {
    says: 'the case begins',
    before: [],
    decided: at('2026-06-01T08:05:00.000Z', received),
    document: documents.received,
  },
  ReportTriaged: {
    says: 'it was judged to be an incident, which has no deadlines of a complaint',
    before: recordedUpTo.received,
    decided: at('2026-06-01T08:20:00.000Z', triagedAsIncident),
    document: {
      ...documents.received,
      state: 'incident',
      stateBeforeIncident: 'received',
      classification: 'incident',
      rationale: 'The mail server is down.',
      serviceLevelMissed: true,
      technical: true,
      revision: 1,
      updatedAt: '2026-06-01T08:20:00.000Z',
      deadlinesStoppedAt: '2026-06-01T08:20:00.000Z',
    },
  },
  ComplaintRegistered: {
    says: 'it has a handler and its first two promises, counted from the receipt',
    before: recordedUpTo.triaged,
    decided: at('2026-06-01T08:20:00.000Z', registered),
    document: documents.registered,
  },
  DetailsCorrected: {
    says: 'what is right now stands in the place of what was recorded first',
    before: recordedUpTo.planned,
    decided: at(onThursday, corrected),
    document: {
      ...afterThursday,
      customer: { organisation: 'Bakkerij De Vries', name: 'Sanne de Vries', email: 'sanne@bakkerij.example', language: 'nl' },
      severity: 'high',
    },
  },
  ComplaintAssigned: {
    says: 'somebody else takes care of it',
    before: recordedUpTo.planned,
    decided: at(onThursday, assigned),
    document: { ...afterThursday, handler: 'b.peters' },
  },
  ComplaintEscalated: {
    says: 'a mark in its round, with the reason; the state stays',
    before: recordedUpTo.planned,
    decided: at(onThursday, escalated),
    document: {
      ...afterThursday,
      escalations: [{ to: 'service-manager', manager: 'm.smit', reason: 'Threatens to leave.', round: 1, at: onThursday, by }],
    },
  },
  ComplaintAcknowledged: {
    says: 'the customer has heard of it, in time',
    before: recordedUpTo.registered,
    decided: at('2026-06-02T09:00:00.000Z', acknowledged),
    document: documents.acknowledged,
  },
  PlanDeadlineExtended: {
    says: 'the plan is promised for a later day; the old promise stays visible',
    before: recordedUpTo.acknowledged,
    decided: at('2026-06-05T09:00:00.000Z', extended),
    document: {
      ...documents.acknowledged,
      revision: 4,
      updatedAt: '2026-06-05T09:00:00.000Z',
      deadlines: [
        { ...extendedPlanDue, round: 1, from: '2026-06-05T09:00:00.000Z', status: 'open' },
        metRows.acknowledgement,
        { ...openRows.plan, status: 'extended' },
      ],
    },
  },
  PlanDrafted: {
    says: 'the plan is there, in time, and promises the answer',
    before: recordedUpTo.acknowledged,
    decided: at('2026-06-03T09:00:00.000Z', planned),
    document: documents.planned,
  },
  PlanRevised: {
    says: 'another plan, with the reason, and another promise of the answer',
    before: recordedUpTo.planned,
    decided: at('2026-06-08T09:00:00.000Z', revised),
    document: {
      ...documents.planned,
      current: {
        ...documents.planned.current,
        plan: {
          version: 2,
          approach: 'Correct the invoice run and credit what was sent twice.',
          measures: [{ what: 'Credit the double invoices', owner: 'p.bakker', dueOn: '2026-06-05' }],
          resolveBy: '2026-06-17',
          afterDue: false,
          reason: 'The credit run takes a week longer.',
          at: '2026-06-08T09:00:00.000Z',
          by,
        },
      },
      revision: 5,
      updatedAt: '2026-06-08T09:00:00.000Z',
      deadlines: [
        { ...revisedResolutionDue, round: 1, from: '2026-06-08T09:00:00.000Z', status: 'open' },
        metRows.acknowledgement,
        metRows.plan,
        { ...openRows.resolution, status: 'superseded' },
      ],
    },
  },
  CustomerInformed: {
    says: 'the customer was told how it is going',
    before: recordedUpTo.planned,
    decided: at(onThursday, informed),
    document: { ...afterThursday, messages: [{ via: 'phone', message: 'Soon.', at: onThursday, by }] },
  },
  NoteAdded: {
    says: 'colleagues know something more',
    before: recordedUpTo.planned,
    decided: at(onThursday, noted),
    document: { ...afterThursday, notes: [{ note: 'Prefers to be called after two.', at: onThursday, by }] },
  },
  ComplaintResolved: {
    says: 'the answer was given, in time',
    before: recordedUpTo.planned,
    decided: at('2026-06-10T12:00:00.000Z', resolved),
    document: documents.resolved,
  },
  ComplaintClosed: {
    says: 'nothing is left to do',
    before: recordedUpTo.resolved,
    decided: at('2026-06-11T07:00:00.000Z', closed),
    document: documents.closed,
  },
  ComplaintReopened: {
    says: 'a new round begins with new promises; the old answer and the old round stay',
    before: recordedUpTo.closed,
    decided: at(onReopening, reopened),
    document: {
      ...documents.closed,
      state: 'registered',
      current: { round: 2 },
      earlierRounds: [
        {
          ...documents.closed.current,
          resolution: 'Eleven invoices were credited.',
          outcome: 'upheld',
          resolvedAt: '2026-06-10T12:00:00.000Z',
          resolvedAfterDue: false,
        },
      ],
      reopenings: [{ round: 2, reason: 'Another invoice came twice.', at: onReopening, by }],
      revision: 7,
      updatedAt: onReopening,
      deadlines: [
        { ...acknowledgementDue, dueOn: '2026-06-12', dueAt: '2026-06-12T22:00:00.000Z', round: 2, from: onReopening, status: 'open' },
        {
          ...planDue,
          dueOn: '2026-06-18',
          dueAt: '2026-06-18T22:00:00.000Z',
          basis: {
            ...planDue.basis,
            skipped: [
              { date: '2026-06-13', reason: 'saturday' },
              { date: '2026-06-14', reason: 'sunday' },
            ],
          },
          round: 2,
          from: onReopening,
          status: 'open',
        },
        metRows.resolution,
        metRows.acknowledgement,
        metRows.plan,
      ],
    },
  },
  ComplaintWithdrawn: {
    says: 'the customer took it back: the promises stop',
    before: recordedUpTo.planned,
    decided: at(onThursday, withdrawn),
    document: {
      ...afterThursday,
      state: 'withdrawn',
      withdrawal: { reason: 'It was our own mistake.', at: onThursday, by },
      deadlinesStoppedAt: onThursday,
    },
  },
  SatisfactionRecorded: {
    says: 'what the customer thinks of this round',
    before: recordedUpTo.closed,
    decided: at(onReopening, satisfied),
    document: {
      ...documents.closed,
      current: {
        ...documents.closed.current,
        satisfaction: { outcome: 4, process: 2, comment: 'Solved well, but late.', at: onReopening, by },
      },
      revision: 7,
      updatedAt: onReopening,
    },
  },
  TrackingRevoked: {
    says: 'nothing but that something happened: links are no part of the document',
    before: recordedUpTo.planned,
    decided: at(onThursday, trackingRevoked),
    document: afterThursday,
  },
  LegalHoldPlaced: {
    says: 'nothing of it may be erased',
    before: recordedUpTo.planned,
    decided: at(onThursday, holdPlaced),
    document: held,
  },
  LegalHoldLifted: {
    says: 'it may be erased again',
    before: [...recordedUpTo.planned, at(onThursday, holdPlaced)],
    decided: at('2026-06-05T09:00:00.000Z', holdLifted),
    document: { ...documents.planned, revision: 6, updatedAt: '2026-06-05T09:00:00.000Z' },
  },
  ErasureRequested: { ...beforeErasure, decided: at('2026-06-12T09:00:00.000Z', erasureRequested) },
  ErasureApproved: { ...beforeErasure, decided: at('2026-06-12T09:00:00.000Z', erasureApproved) },
  ErasureBegun: { ...beforeErasure, decided: at('2026-06-12T09:00:00.000Z', erasureBegun) },
  PersonalDataErased: {
    says: 'nothing that is sealed can be opened from then on',
    before: recordedUpTo.closed,
    decided: at('2026-06-12T09:00:00.000Z', dataErased),
    document: { ...documents.closed, revision: 7, updatedAt: '2026-06-12T09:00:00.000Z', erasedAt: '2026-06-12T09:00:00.000Z' },
  },
} as const satisfies { readonly [Type in DecisionEvent['type']]: Example<Type> };

describe('the document of a case after a decision', () => {
  it.each(Object.values(examples))('$decided.event.type: $says', ({ before, decided, document }) => {
    expect(documentAfter(...before, decided)).toStrictEqual(document);
  });
});
