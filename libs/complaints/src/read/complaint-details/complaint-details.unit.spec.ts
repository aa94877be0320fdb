import { at } from '@platform/decider/testing';
import type { ComplaintResolved } from '../../events/complaint-resolved.event';
import type { DetailsCorrected } from '../../events/details-corrected.event';
import {
  acknowledged,
  corrected,
  escalated,
  informed,
  noted,
  received,
  registered,
  reopened,
  resolved,
  satisfied,
  triagedAsComplaint,
  triagedAsIncident,
  withdrawn,
} from '../../testing';
import { by, detailed, documentAfter, documents, metRows, openRows, recordedUpTo } from '../../testing/case-documents';
import { complaintDetails } from './complaint-details.projection';

describe('the document of a case', () => {
  it.each(Object.keys(documents) as (keyof typeof documents)[])('follows its events: %s', (step) => {
    expect(documentAfter(...recordedUpTo[step])).toStrictEqual(documents[step]);
  });
  it('is none before the receipt: no other event makes a case', () => {
    const [first] = detailed(at('2026-06-02T09:00:00.000Z', acknowledged));
    expect(first && complaintDetails.evolve(null, first)).toBeNull();
  });
  it('holds everything that was told at the receipt', () => {
    const told = {
      backdatedBecause: 'Told in the corridor.',
      concerns: { kind: 'process', name: 'Invoicing' },
      desiredOutcome: 'A credit note.',
    } as const;
    expect(documentAfter(at('2026-06-01T08:05:00.000Z', { ...received, data: { ...received.data, ...told } }))).toStrictEqual({
      ...documents.received,
      ...told,
    });
  });
  it('names the managers that came with the registration', () => {
    const withManagers = { ...registered, data: { ...registered.data, accountManager: 'm.smit', serviceManager: 'k.visser' } };
    expect(documentAfter(...recordedUpTo.triaged, at('2026-06-01T08:20:00.000Z', withManagers))).toStrictEqual({
      ...documents.registered,
      accountManager: 'm.smit',
      serviceManager: 'k.visser',
    });
  });
  it('keeps everything that may come several times, in its order', () => {
    const often = [escalated, informed, noted];
    const morning = often.map((event) => at('2026-06-04T08:00:00.000Z', event));
    const evening = often.map((event) => at('2026-06-04T16:00:00.000Z', event));
    const { to, manager, reason } = escalated.data;
    const [first, second] = ['2026-06-04T08:00:00.000Z', '2026-06-04T16:00:00.000Z'].map((instant) => ({ at: instant, by }));
    expect(documentAfter(...recordedUpTo.planned, ...morning, ...evening)).toStrictEqual({
      ...documents.planned,
      escalations: [
        { to, manager, reason, round: 1, ...first },
        { to, manager, reason, round: 1, ...second },
      ],
      messages: [
        { via: 'phone', message: 'Soon.', ...first },
        { via: 'phone', message: 'Soon.', ...second },
      ],
      notes: [
        { note: 'Prefers to be called after two.', ...first },
        { note: 'Prefers to be called after two.', ...second },
      ],
      revision: 10,
      updatedAt: '2026-06-04T16:00:00.000Z',
    });
  });
});

describe('a triage that was revised', () => {
  const noon = '2026-06-04T10:00:00.000Z';
  const evening = '2026-06-04T16:00:00.000Z';
  const asIncident = {
    ...documents.planned,
    state: 'incident',
    stateBeforeIncident: 'planned',
    classification: 'incident',
    rationale: 'The mail server is down.',
    serviceLevelMissed: true,
    technical: true,
    revision: 5,
    updatedAt: noon,
    deadlinesStoppedAt: noon,
  } as const;
  const history = [...recordedUpTo.planned, at(noon, triagedAsIncident)];

  it('takes the place of the old one, with its marks; the complaint is remembered', () => {
    expect(documentAfter(...history)).toStrictEqual(asIncident);
  });
  it('back: the case stands where it stood, without the marks of an incident, its deadlines as they were', () => {
    expect(documentAfter(...history, at(evening, triagedAsComplaint))).toStrictEqual({
      ...documents.planned,
      revision: 6,
      updatedAt: evening,
    });
  });
  it('and then withdrawn: the deadlines have stopped since it was an incident', () => {
    expect(documentAfter(...history, at(evening, withdrawn))).toStrictEqual({
      ...asIncident,
      state: 'withdrawn',
      withdrawal: { reason: 'It was our own mistake.', at: evening, by },
      revision: 6,
      updatedAt: evening,
    });
  });
});

describe('a correction', () => {
  const correction = (changes: DetailsCorrected['data']['changes']): DetailsCorrected => ({
    ...corrected,
    data: { changes, reason: 'Misheard.' },
  });
  const noon = '2026-06-04T10:00:00.000Z';

  it('removes a contact detail that should not be there, and adds one that was missing', () => {
    expect(
      documentAfter(...recordedUpTo.received, at(noon, correction({ customer: { email: null, phone: '+31 20 555 0123' } }))),
    ).toStrictEqual({
      ...documents.received,
      customer: { organisation: 'Bakkerij De Vries', name: 'Sanne de Vries', language: 'nl', phone: '+31 20 555 0123' },
      revision: 1,
      updatedAt: noon,
    });
  });
  it('puts right what the report is about and who takes care of it', () => {
    const right = {
      subject: 'Invoices come twice',
      description: 'Since April.',
      concerns: { kind: 'service', name: 'Billing' },
      severity: 'low',
      accountManager: 'm.smit',
      serviceManager: 'k.visser',
    } as const;
    expect(documentAfter(...recordedUpTo.planned, at(noon, correction(right)))).toStrictEqual({
      ...documents.planned,
      ...right,
      revision: 5,
      updatedAt: noon,
    });
  });
});

describe('the answer', () => {
  const answer = (more: Partial<ComplaintResolved['data']>): ComplaintResolved => ({ ...resolved, data: { ...resolved.data, ...more } });

  it('that was given without a plan made it needless: it meets the deadline of the plan', () => {
    const onTheSpot = at('2026-06-03T09:00:00.000Z', answer({ withoutPlanBecause: 'Solved during the call.' }));
    expect(documentAfter(...recordedUpTo.acknowledged, onTheSpot)).toStrictEqual({
      ...documents.acknowledged,
      state: 'resolved',
      answer: {
        resolution: 'Eleven invoices were credited.',
        outcome: 'upheld',
        withoutPlanBecause: 'Solved during the call.',
        resolvedAt: '2026-06-03T09:00:00.000Z',
        resolvedAfterDue: false,
      },
      revision: 4,
      updatedAt: '2026-06-03T09:00:00.000Z',
      deadlines: [metRows.acknowledgement, metRows.plan],
    });
  });
  it('counts from when it was given, also when it was typed in later', () => {
    const late = { happenedAt: '2026-06-10T21:59:59.999Z', because: 'Evening call.' };
    const more = { late, rootCause: 'Two invoice runs.', remedy: 'One run.' };
    expect(documentAfter(...recordedUpTo.planned, at('2026-06-11T07:00:00.000Z', answer(more)))).toStrictEqual({
      ...documents.resolved,
      answer: {
        resolution: 'Eleven invoices were credited.',
        outcome: 'upheld',
        rootCause: 'Two invoice runs.',
        remedy: 'One run.',
        resolvedAt: '2026-06-10T21:59:59.999Z',
        resolvedAfterDue: false,
      },
      updatedAt: '2026-06-11T07:00:00.000Z',
      deadlines: [
        { ...openRows.resolution, status: 'met', metAt: '2026-06-10T21:59:59.999Z', recordedLate: true },
        metRows.acknowledgement,
        metRows.plan,
      ],
    });
  });
  it('of a new round takes the place of the old one, which stays with all that belonged to its round', () => {
    const secondRound = [
      at('2026-06-11T08:00:00.000Z', satisfied),
      at('2026-06-11T09:00:00.000Z', reopened),
      at('2026-06-12T09:00:00.000Z', acknowledged),
      at('2026-06-12T09:05:00.000Z', answer({ outcome: 'not-upheld', withoutPlanBecause: 'It was the same invoice.' })),
    ];
    const [acknowledgementAnew, planAnew] = reopened.data.due.map((due) => ({ ...due, round: 2, from: '2026-06-11T09:00:00.000Z' }));
    expect(documentAfter(...recordedUpTo.closed, ...secondRound)).toStrictEqual({
      ...documents.closed,
      state: 'resolved',
      current: { round: 2, acknowledgement: { via: 'phone', at: '2026-06-12T09:00:00.000Z', by } },
      answer: {
        resolution: 'Eleven invoices were credited.',
        outcome: 'not-upheld',
        withoutPlanBecause: 'It was the same invoice.',
        resolvedAt: '2026-06-12T09:05:00.000Z',
        resolvedAfterDue: false,
      },
      earlierRounds: [
        {
          ...documents.closed.current,
          satisfaction: { outcome: 4, process: 2, comment: 'Solved well, but late.', at: '2026-06-11T08:00:00.000Z', by },
          ...documents.closed.answer,
        },
      ],
      reopenings: [{ round: 2, reason: 'Another invoice came twice.', at: '2026-06-11T09:00:00.000Z', by }],
      revision: 10,
      updatedAt: '2026-06-12T09:05:00.000Z',
      deadlines: [
        { ...acknowledgementAnew, status: 'met', metAt: '2026-06-12T09:00:00.000Z' },
        { ...planAnew, status: 'met', metAt: '2026-06-12T09:05:00.000Z' },
        metRows.resolution,
        metRows.acknowledgement,
        metRows.plan,
      ],
    });
  });
  it('may fail to do again and again: every reopening stays, and every round that was answered', () => {
    const third = { ...reopened, data: { ...reopened.data, round: 3, reason: 'And another one.' } };
    const history = [
      at('2026-06-11T09:00:00.000Z', reopened),
      at('2026-06-12T09:00:00.000Z', acknowledged),
      at('2026-06-12T10:00:00.000Z', answer({ outcome: 'not-upheld' })),
      at('2026-06-15T09:00:00.000Z', third),
    ];
    const { current, reopenings, earlierRounds } = documentAfter(...recordedUpTo.closed, ...history);
    expect(current).toStrictEqual({ round: 3 });
    expect(reopenings).toStrictEqual([
      { round: 2, reason: 'Another invoice came twice.', at: '2026-06-11T09:00:00.000Z', by },
      { round: 3, reason: 'And another one.', at: '2026-06-15T09:00:00.000Z', by },
    ]);
    expect(earlierRounds.map(({ round, outcome }) => [round, outcome])).toEqual([
      [1, 'upheld'],
      [2, 'not-upheld'],
    ]);
  });
});
