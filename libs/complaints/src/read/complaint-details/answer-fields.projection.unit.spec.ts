import { at } from '@platform/decider/testing';
import { escalated, evidenceExamples, holdPlaced, informed, noted, report, triagedAsIncident } from '../../testing';
import { by, documents, metRows, openRows, documentAfter, recordedUpTo } from '../../testing/case-documents';
import { answerFields, forCustomer, type AnswerTerms } from './answer-fields.projection';

const notConfigured = { complete: true, servicenow: 'not-configured', pct: 'not-configured' };
const later = '2026-06-12T00:00:00.000Z';
const asked = (now: string): AnswerTerms => ({ now, configured: [], outstanding: [] });

describe('the answer about a case', () => {
  it('stands as a report: nothing of a round yet', () => {
    const { current: _, ...fields } = documents.received;
    expect(answerFields(documents.received, asked(later))).toStrictEqual({
      ...fields,
      round: 0,
      registration: notConfigured,
      outstanding: [],
    });
  });
  it('has the current round and the answer beside the other fields', () => {
    const { current: _current, answer: _answer, ...fields } = documents.closed;
    expect(answerFields(documents.closed, asked(later))).toStrictEqual({
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
      outstanding: [],
    });
  });
  it('shows the deadlines as they stand at the instant of the question', () => {
    const [justBefore, due] = ['2026-06-08T21:59:59.999Z', '2026-06-08T22:00:00.000Z'];
    expect(answerFields(documents.acknowledged, asked(justBefore)).deadlines).toStrictEqual([metRows.acknowledgement, openRows.plan]);
    expect(answerFields(documents.acknowledged, asked(due)).deadlines).toStrictEqual([
      metRows.acknowledgement,
      { ...openRows.plan, status: 'missed' },
    ]);
  });
  it('says nothing of what only the view needs to remember about an incident', () => {
    const asIncident = documentAfter(...recordedUpTo.acknowledged, at('2026-06-04T10:00:00.000Z', triagedAsIncident));
    const { current: _, stateBeforeIncident: _before, deadlinesStoppedAt: _stopped, ...fields } = asIncident;
    expect(answerFields(asIncident, asked(later))).toStrictEqual({
      ...fields,
      ...documents.acknowledged.current,
      deadlines: [metRows.acknowledgement],
      registration: notConfigured,
      outstanding: [],
    });
  });
});

it('shows what systems of record have not been told of yet', () => {
  const outstanding = [{ system: 'servicenow', event: '018f5a00-0000-7000-8000-000000000001', since: later }] as const;
  expect(answerFields(documents.closed, { ...asked(later), outstanding })).toMatchObject({ state: 'closed', outstanding });
});

describe('the answer to the customer', () => {
  const noon = '2026-06-04T10:00:00.000Z';
  const { ExternalRecordWaived: waived, ExternalStateObserved: observed, ExternalRecordLinked: linked } = evidenceExamples;
  const history = [noted, holdPlaced, waived, observed, linked, informed, escalated].map((event) => at(noon, event));

  it('tells everything but what colleagues tell each other: no rationale, note, legal hold, waiver, state seen elsewhere, reason or what is still to be told', () => {
    const outstanding = [{ system: 'servicenow', event: '018f5a00-0000-7000-8000-000000000001', since: noon }] as const;
    expect(forCustomer(answerFields(documentAfter(...recordedUpTo.planned, ...history), { ...asked(noon), outstanding }))).toStrictEqual({
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
