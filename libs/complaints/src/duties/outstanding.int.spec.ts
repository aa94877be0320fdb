import { randomBytes } from 'node:crypto';
import { ReadStore, ViewReader, type Row } from '@platform/read-store';
import { mongoUrl } from '../../../../test/support/mongo-url';
import type { CaseEvent } from '../read/case-event';
import { evidenceExamples, terms, upTo } from '../testing';
import { CaseDuties } from './case-duties';
import type { DutiesDocument } from './duties.projection';
import { identifiedDuties } from './duties.view';

const since = '2026-06-01T08:30:00.000Z';
const view = identifiedDuties({
  calendar: terms.calendar,
  officeHours: { from: '08:30', until: '17:00' },
  reminders: {},
  retentionMonths: 0,
  systems: ['servicenow'],
  inUseSince: { 'customer-mail': '2026-01-01T00:00:00.000Z', servicenow: '2026-01-01T00:00:00.000Z' },
});
const store = new ReadStore(mongoUrl(`redress_${randomBytes(6).toString('hex')}`));
const duties = new CaseDuties(new ViewReader(store), view);

const actor = { id: 'a.jansen', role: 'handler' };
const history: readonly CaseEvent[] = [...upTo.acknowledged, evidenceExamples.ExternalRecordLinked].map((event, revision) => ({
  id: `e-${revision}`,
  revision,
  occurredAt: since,
  actor,
  event,
}));

beforeAll(async () => {
  await store.collection('views').insertOne({ _id: 'duties' as never, last: 1, live: { number: 1, version: view.version } });
  const document = history.reduce<DutiesDocument | null>((before, event) => view.evolve(before, event), null);
  const row = { _id: 'KL-00000-00001', revision: 4, version: 3, ...(document && { document }) };
  await store.collection<Row<DutiesDocument>>('duties.v1').insertOne(row);
});
afterAll(async () => {
  await store.database.dropDatabase();
  await store.close();
});

describe('what a system of record has not been told of', () => {
  it('is every step since the registration, in its order; mails and timers are no part of it', () => {
    expect(duties.outstandingAfter(history.slice(0, 4))).toEqual([
      { system: 'servicenow', event: 'e-2', since },
      { system: 'servicenow', event: 'e-3', since },
    ]);
  });
  it('is nothing before the registration', () => {
    expect(duties.outstandingAfter(history.slice(0, 2))).toEqual([]);
  });
  it('stands in the view, without what the system was told of since', async () => {
    await expect(duties.outstanding('KL-00000-00001')).resolves.toEqual([{ system: 'servicenow', event: 'e-3', since }]);
  });
  it('is nothing of a case that the view does not know', async () => {
    await expect(duties.outstanding('KL-00000-00002')).resolves.toEqual([]);
  });
});
