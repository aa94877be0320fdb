import { at } from '@platform/decider/testing';
import { escalated, evidenceExamples, holdPlaced, informed, noted, report, triagedAsIncident } from '../../testing';
import { by, documents, metRows, openRows, documentAfter, recordedUpTo } from '../../testing/case-documents';
import { answerFields, forCustomer } from './answer-fields.projection';

const notConfigured = { complete: true, servicenow: 'not-configured', pct: 'not-configured' };
const later = '2026-06-12T00:00:00.000Z';

describe('the answer about a case', () => {
  it('stands as a report: nothing of a round yet', () => {
    const { current: _, ...fields } = documents.received;
    expect(answerFields(documents.received, later)).toStrictEqual({ ...fields, round: 0, registration: notConfigured });
  });
  it('has the current round and the answer beside the other fields', () => {
    const { current: _current, answer: _answer, ...fields } = documents.closed;
    expect(answerFields(documents.closed, later)).toStrictEqual({
      ...fields,
      round: 1,
      acknowledgement: { via: 'phone', at: '2026-06-02T09:00:00.000Z', by },
      plan: documents.planned.current.plan,
      resolution: 'Eleven invoices were credited.',
      outcome: 'upheld',
      resolvedAt: '2026-06-10T12:00:00.000Z',
      resolvedAfterDue: false,
      closedAt: '2026-06-11T07:00:00.000Z',
      registration: notConfigured,
    });
  });
  it('shows the deadlines as they stand at the instant of the question', () => {
    const [justBefore, due] = ['2026-06-08T21:59:59.999Z', '2026-06-08T22:00:00.000Z'];
    expect(answerFields(documents.acknowledged, justBefore).deadlines).toStrictEqual([metRows.acknowledgement, openRows.plan]);
    expect(answerFields(documents.acknowledged, due).deadlines).toStrictEqual([
      metRows.acknowledgement,
      { ...openRows.plan, status: 'missed' },
    ]);
  });
  it('says nothing of what only the view needs to remember about an incident', () => {
    const asIncident = documentAfter(...recordedUpTo.acknowledged, at('2026-06-04T10:00:00.000Z', triagedAsIncident));
    const { current: _, stateBeforeIncident: _before, deadlinesStoppedAt: _stopped, ...fields } = asIncident;
    expect(answerFields(asIncident, later)).toStrictEqual({
      ...fields,
      ...documents.acknowledged.current,
      deadlines: [metRows.acknowledgement],
      registration: notConfigured,
    });
  });
});

describe('the registration in the systems of record', () => {
  const { ExternalRecordLinked: linked, ExternalRecordWaived: waived } = evidenceExamples;
  const noLongerNeeded = { ...waived, data: { ...waived.data, system: 'servicenow' } } as const;
  const after = (...evidence: readonly (typeof linked | typeof waived | typeof noLongerNeeded)[]) =>
    answerFields(documentAfter(...recordedUpTo.closed, ...evidence.map((event) => at(later, event))), later).registration;

  it('is confirmed where there is a record, waived where none is needed, and not waited for where no system is connected', () => {
    expect(after()).toEqual(notConfigured);
    expect(after(linked)).toEqual({ ...notConfigured, servicenow: 'confirmed' });
    expect(after(waived)).toEqual({ ...notConfigured, pct: 'waived' });
    expect(after(linked, waived)).toEqual({ complete: true, servicenow: 'confirmed', pct: 'waived' });
  });
  it('is confirmed once there is a record after all', () => {
    expect(after(noLongerNeeded)).toEqual({ ...notConfigured, servicenow: 'waived' });
    expect(after(noLongerNeeded, linked)).toEqual({ ...notConfigured, servicenow: 'confirmed' });
  });
});

describe('the answer to the customer', () => {
  const noon = '2026-06-04T10:00:00.000Z';
  const { ExternalRecordWaived: waived, ExternalStateObserved: observed, ExternalRecordLinked: linked } = evidenceExamples;
  const history = [noted, holdPlaced, waived, observed, linked, informed, escalated].map((event) => at(noon, event));

  it('tells everything but what colleagues tell each other: no rationale, note, legal hold, waiver, state seen elsewhere or reason', () => {
    expect(forCustomer(answerFields(documentAfter(...recordedUpTo.planned, ...history), noon))).toStrictEqual({
      ...report,
      id: 'KL-7F3K9-2QDXM',
      state: 'planned',
      revision: 11,
      receivedAt: '2026-06-01T08:00:00.000Z',
      recordedAt: '2026-06-01T08:05:00.000Z',
      registeredAt: '2026-06-01T08:20:00.000Z',
      updatedAt: noon,
      classification: 'complaint',
      severity: 'normal',
      handler: 'a.jansen',
      round: 1,
      acknowledgement: { via: 'phone', at: '2026-06-02T09:00:00.000Z', by },
      plan: documents.planned.current.plan,
      earlierRounds: [],
      reopenings: [],
      escalations: [{ to: 'service-manager', manager: 'm.smit', round: 1, at: noon, by }],
      messages: [{ via: 'phone', message: 'Soon.', at: noon, by }],
      deadlines: [openRows.resolution, metRows.acknowledgement, metRows.plan],
      externalRecords: [
        {
          system: 'servicenow',
          recordId: '46d44a5dc0a8010e0000c8ad2e5b2d5f',
          number: 'CS0001234',
          url: 'https://example.service-now.com/CS0001234',
        },
      ],
      registration: { complete: true, servicenow: 'confirmed', pct: 'waived' },
    });
  });
});
