import { inDays } from '../support/examples';
import { expectDone } from '../support/expect-answer';
import { Office, type Case } from '../support/office';
import { after, anHourAgo, caseThatIs, minutesAgo, steps } from '../support/situations';

let office: Office;

beforeAll(async () => {
  office = await Office.open('handler', 'service-manager', 'admin', 'auditor');
}, 60_000);
afterAll(() => office.close());

const seen = async ({ id }: Case) => (await office.the('handler').sees(id)).body;

describe('the records in other systems', () => {
  const link = { system: 'servicenow', recordId: 'a1b2', number: 'CSP0001', url: 'https://b-and-c.service-now.example/a1b2' };
  const waiver = { system: 'pct', waivedBecause: 'No contract.' };

  it('are confirmed by hand, or waived, without outdating what a colleague saw', async () => {
    const made = await caseThatIs('registered', office);
    const { id } = made;
    expect((await seen(made)).registration).toEqual({ complete: true, servicenow: 'not-configured', pct: 'not-configured' });
    const linked = await office.the('handler').does(id, 'external-records', link, { ifMatch: '"2"' });
    expectDone(linked, { id, revision: 3, version: 2, events: ['ExternalRecordLinked'] });
    const waived = await office.the('handler').does(id, 'external-records', waiver, { ifMatch: '"2"' });
    expectDone(waived, { id, revision: 4, version: 2, events: ['ExternalRecordWaived'] });
    const { externalRecords, registration, waivedRecords } = await seen(made);
    expect(externalRecords).toEqual([link]);
    expect(waivedRecords).toMatchObject([{ system: 'pct', because: 'No contract.', by: 'handler' }]);
    expect(registration).toEqual({ complete: true, servicenow: 'confirmed', pct: 'waived' });
  });

  it('are recorded once, however often they are confirmed', async () => {
    const { id } = await caseThatIs('closed', office);
    expectDone(await office.the('handler').does(id, 'external-records', link), {
      id,
      revision: 7,
      version: 6,
      events: ['ExternalRecordLinked'],
    });
    expectDone(await office.the('handler').does(id, 'external-records', link), { id, revision: 7, version: 6, events: [] });
  });
});

describe('a legal hold', () => {
  const hold = (days: number) => ({ until: inDays(days), reason: 'A lawyer wrote.' });

  it('is placed, moved, and lifted with a reason or without', async () => {
    const made = await caseThatIs('closed', office);
    const { id } = made;
    const admin = office.the('admin');
    expectDone(await admin.does(id, 'holds', hold(90)), { id, revision: 7, events: ['LegalHoldPlaced'] });
    expectDone(await admin.does(id, 'holds', hold(120)), { id, revision: 8, events: ['LegalHoldPlaced'] });
    expect((await seen(made)).legalHold).toMatchObject({ until: inDays(120), reason: 'A lawyer wrote.', by: 'admin' });
    expectDone(await admin.undoes(id, 'holds', { reason: 'The lawyer went away.' }), { id, revision: 9, events: ['LegalHoldLifted'] });
    expect(await seen(made)).not.toHaveProperty('legalHold');
    expectDone(await admin.does(id, 'holds', hold(90)), { id, revision: 10, events: ['LegalHoldPlaced'] });
    expectDone(await admin.undoes(id, 'holds'), { id, revision: 11, events: ['LegalHoldLifted'] });
  });
});

describe('a correction', () => {
  it('of a report puts right what was typed wrongly', async () => {
    const made = await caseThatIs('received', office);
    const changes = { customer: { name: 'Sanne de Vries', email: null, language: 'en' }, subject: 'Invoices' };
    const path = `/api/v1/reports/${made.id}/correct`;
    const corrected = await office.the('handler').sends('POST', path, { changes, reason: 'Misheard.' }, {});
    expectDone(corrected, { id: made.id, revision: 1, events: ['DetailsCorrected'] });
    const { customer, subject, description } = await seen(made);
    const told = { organisation: 'Bakkerij Zonneveld', name: 'Sanne de Vries', phone: '+31 6 1234 5678', language: 'en' };
    expect(customer).toEqual({ ...told, subjectId: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
    expect([subject, description]).toEqual(['Invoices', 'Every invoice since March was sent twice, and nobody calls back.']);
  });

  it('of a complaint puts right its severity and its people', async () => {
    const made = await caseThatIs('planned', office);
    const changes = { severity: 'low', accountManager: 'a.one', serviceManager: 's.two', concerns: { kind: 'product', name: 'Billing' } };
    const corrected = await office.the('service-manager').does(made.id, 'correct', { changes, reason: 'Read it again.' });
    expectDone(corrected, { id: made.id, revision: 5, events: ['DetailsCorrected'] });
    expect(await seen(made)).toMatchObject({ state: 'planned', ...changes });
  });
});

describe('a case as it was', () => {
  it('after a revision: what was corrected later stands as it was recorded first', async () => {
    const made = await caseThatIs('closed', office);
    await office.the('handler').does(made.id, 'correct', { changes: { subject: 'Invoices' }, reason: 'Too long.' });
    const stateAt = async (revision: number) => (await office.the('auditor').inspects(made.id, `state?revision=${revision}`)).body;
    expect([(await stateAt(7)).subject, (await stateAt(6)).subject]).toEqual(['Invoices', 'Invoices keep coming twice']);
    const states = await Promise.all([0, 1, 2, 3, 4, 5, 6].map(async (revision) => (await stateAt(revision)).state));
    expect(states).toEqual(['received', 'received', 'registered', 'acknowledged', 'planned', 'resolved', 'closed']);
  });

  it('at an instant: the moment of the reopening is after it', async () => {
    const made = await after(office, await caseThatIs('closed', office), [steps.reopen]);
    const { updatedAt } = await seen(made);
    const justBefore = new Date(Date.parse(String(updatedAt)) - 1).toISOString();
    const stateAt = async (at: string) => (await office.the('auditor').inspects(made.id, `state?at=${at}`)).body;
    expect(await stateAt(String(updatedAt))).toMatchObject({ state: 'registered', round: 2 });
    expect(await stateAt(justBefore)).toMatchObject({ state: 'closed', round: 1 });
  });
});

describe('the proof of the deadlines', () => {
  it('has every promise: the first one, and the one that took its place', async () => {
    const { id } = await office.newComplaint(anHourAgo);
    const extension = { dueOn: inDays(20), reason: 'The supplier is ill.', customerInformedAt: minutesAgo(30) };
    await office.the('service-manager').does(id, 'plan/extend', extension);
    const { body } = await office.the('handler').sees(id, '/deadlines/proof');
    const proofs = body as unknown as { deadline: string; promise: number; dueOn: string; days: { date: string; counted: boolean }[] }[];
    const plans = proofs.filter(({ deadline }) => deadline === 'plan').sort((a, b) => a.promise - b.promise);
    expect(plans.map(({ promise }) => promise)).toEqual([1, 2]);
    expect(plans[0]?.days.filter(({ counted }) => counted)).toHaveLength(5);
    expect(plans[0]?.days.at(-1)).toEqual({ date: plans[0]?.dueOn, counted: true });
    expect([plans[1]?.dueOn, plans[1]?.days.at(-1)?.date]).toEqual([inDays(20), inDays(20)]);
  });
});
