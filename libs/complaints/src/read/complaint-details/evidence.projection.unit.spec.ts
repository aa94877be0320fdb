import { at } from '@platform/decider/testing';
import type { EvidenceEvent } from '../../events/complaint-events';
import { evidenceExamples } from '../../testing';
import { by, documentAfter, documents, recordedUpTo } from '../../testing/case-documents';
import type { CaseDocument } from './case-document.projection';

const then = '2026-06-10T12:30:00.000Z';
const onlyRecorded = { ...documents.resolved, revision: 6, updatedAt: then };
const linked = {
  system: 'servicenow',
  recordId: '46d44a5dc0a8010e0000c8ad2e5b2d5f',
  number: 'CS0001234',
  url: 'https://example.service-now.com/CS0001234',
} as const;
const waived = { system: 'pct', because: 'PCT is being replaced this week.', at: then, by } as const;
const incident = {
  system: 'servicenow',
  incidentNumber: 'INC0010023',
  url: 'https://example.service-now.com/INC0010023',
  at: then,
} as const;
const observed = { system: 'servicenow', state: 'Resolved', observedAt: '2026-06-10T12:00:00.000Z' } as const;

/** What each kind of evidence means to the document: a type without an example does not compile. */
const examples = {
  DeadlineApproaching: onlyRecorded,
  DeadlineMissed: onlyRecorded,
  CustomerNotified: onlyRecorded,
  CustomerNotificationFailed: onlyRecorded,
  StaffNotified: onlyRecorded,
  StaffNotificationFailed: onlyRecorded,
  IncidentHandedOver: { ...onlyRecorded, incident },
  ExternalRecordLinked: { ...onlyRecorded, externalRecords: [linked] },
  ExternalRecordWaived: { ...onlyRecorded, waivedRecords: [waived] },
  ExternalRecordUpdated: onlyRecorded,
  ExternalUpdateFailed: onlyRecorded,
  ExternalStateObserved: { ...onlyRecorded, externalStates: [observed] },
} as const satisfies { readonly [Type in EvidenceEvent['type']]: CaseDocument };

const typesOf = Object.keys(examples) as EvidenceEvent['type'][];
const after = (...evidence: readonly EvidenceEvent[]) =>
  documentAfter(...recordedUpTo.resolved, ...evidence.map((event) => at(then, event)));

describe('the document of a case after evidence', () => {
  it.each(typesOf)('%s', (type) => {
    expect(after(evidenceExamples[type])).toStrictEqual(examples[type]);
  });
});

describe('what outside systems hold and say', () => {
  const { ExternalRecordLinked: link, ExternalStateObserved: state, IncidentHandedOver: handedOver } = evidenceExamples;
  const twice = { ...onlyRecorded, revision: 7 };

  it('is every record that was linked, in the order in which that was learned', () => {
    const inPct = { ...link, data: { effect: link.data.effect, system: 'pct', recordId: 'PCT-2026-0117' } } as const;
    expect(after(link, inPct)).toStrictEqual({ ...twice, externalRecords: [linked, { system: 'pct', recordId: 'PCT-2026-0117' }] });
  });
  it('is the last state that was seen of each system', () => {
    const inPct = { ...state, data: { ...state.data, system: 'pct', state: '30' } } as const;
    const closedThere = { ...state, data: { ...state.data, state: 'Closed', observedAt: '2026-06-10T12:20:00.000Z' } } as const;
    expect(after(state, inPct, closedThere)).toStrictEqual({
      ...onlyRecorded,
      revision: 8,
      externalStates: [
        { system: 'pct', state: '30', observedAt: '2026-06-10T12:00:00.000Z' },
        { system: 'servicenow', state: 'Closed', observedAt: '2026-06-10T12:20:00.000Z' },
      ],
    });
  });
  it('is the incident that it was handed over as last', () => {
    const anew = { ...handedOver, data: { effect: handedOver.data.effect, system: 'servicenow', incidentNumber: 'INC0010099' } } as const;
    expect(after(handedOver, anew)).toStrictEqual({
      ...twice,
      incident: { system: 'servicenow', incidentNumber: 'INC0010099', at: then },
    });
  });
});
