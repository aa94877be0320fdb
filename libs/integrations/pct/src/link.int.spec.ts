import type { Fault } from '../../../../test/support/outside/faults';
import type { PctRegister } from './index';
import { complaint, failure, failureOf, passTime, PctStub, registerAt, stopClock, withOperations } from './testing';

const START = Date.parse('2026-05-04T08:15:00.000Z');
let stub: PctStub;
let register: PctRegister;

beforeEach(async () => {
  stopClock(new Date(START).toISOString());
  stub = await PctStub.start();
  register = await registerAt(stub);
});
afterEach(async () => {
  jest.useRealTimers();
  await stub.stop();
});

const linked = () => ({ recordId: 'c/1', number: 'P-0001', url: `${stub.url.origin}/pages/P-0001` });
const lost: Fault = { does: 'at-once', answer: 'none' };

describe('linking a case to its record', () => {
  it('makes the record when there is none, as the file says', async () => {
    expect(await register.link(complaint)).toEqual(linked());
    expect(stub.cases.all[0]?.values).toEqual({
      title: 'De mail valt steeds uit',
      text: 'Vorige week drie keer.\n\nBakkerij De Vries\nJ. de Vries\nj@devries.example',
      externalReference: 'KL-7F3K9-2QDXM',
      channel: 'TEL',
      priority: 'high',
      tags: ['redress', 'complaint'],
    });
    expect(stub.requests).toEqual(['GET /api/cases?reference=KL-7F3K9-2QDXM', 'POST /api/cases']);
    expect(stub.headers).toMatchObject([
      { 'x-tenant': 'service-desk' },
      { 'x-tenant': 'service-desk', 'idempotency-key': 'redress-KL-7F3K9-2QDXM' },
    ]);
  });

  it('leaves out what is not known', async () => {
    const { severity, ...rest } = complaint;
    await register.link(rest);
    expect(severity).toBe('high');
    expect(stub.cases.all[0]?.values).not.toHaveProperty('priority');
  });

  it('makes it once, however often it is asked', async () => {
    const all = await Promise.all([register.link(complaint), register.link(complaint)]);
    expect([...all, await (await registerAt(stub)).link(complaint)]).toEqual([linked(), linked(), linked()]);
    expect(stub.cases.all).toHaveLength(1);
  });

  it('does not trust a search that finds the cases of others', async () => {
    stub.cases.add({ title: 'x', externalReference: 'KL-2' });
    stub.cases.ignoresConditions = true;
    expect(await failureOf(register.link(complaint))).toEqual(failure('refused', 'reference-not-searchable'));
    expect(stub.cases.all).toHaveLength(1);
  });

  it('leaves it to a person when there are two', async () => {
    for (let time = 1; time <= 2; time++) stub.cases.add({ title: 'x', externalReference: complaint.reference });
    expect(await failureOf(register.link(complaint))).toEqual(failure('diverged', 'record-there-twice'));
  });

  it('refuses a reference that could mean more than itself', async () => {
    expect(await failureOf(register.link({ ...complaint, reference: 'KL 1' }))).toEqual(failure('refused', 'reference-unusable'));
  });
});

describe('what an answer means', () => {
  it('another value where success would stand: refused', async () => {
    const operations = { method: 'POST', path: '/cases', body: { title: '{reference}' }, record: { id: '/result/id' } };
    const success = { equals: { '/outcome': 'accepted' } };
    const other = await registerAt(stub, await withOperations({ register: { ...operations, success } }));
    expect(await failureOf(other.link(complaint))).toEqual(failure('refused', 'not-confirmed'));
  });

  it('no record id where it should stand: nobody knows what was made', async () => {
    const operation = { method: 'POST', path: '/cases', body: { title: '{reference}' }, record: { id: '/nowhere' } };
    const other = await registerAt(stub, await withOperations({ register: operation }));
    expect(await failureOf(other.link(complaint))).toEqual(failure('unknown', 'answer-unreadable', START + 90_000));
  });

  it('another status than those of success: nobody knows what was done', async () => {
    const operation = {
      method: 'POST',
      path: '/cases',
      body: { title: '{reference}' },
      success: { statuses: [202] },
      record: { id: '/result/id' },
    };
    const other = await registerAt(stub, await withOperations({ register: operation }));
    expect(await failureOf(other.link(complaint))).toEqual(failure('unknown', 'answer-unreadable', START + 90_000));
  });

  it('a status of which the file knows better', async () => {
    const operation = {
      method: 'POST',
      path: '/cases',
      body: { ref: '{reference}' },
      failures: { 422: 'transient' },
      record: { id: '/result/id' },
    };
    const other = await registerAt(stub, await withOperations({ register: operation }));
    expect(await failureOf(other.link(complaint))).toEqual(failure('transient', 'status-422'));
  });

  it('404 to a search: nobody there knows the list', async () => {
    stub.faults.push({ does: 'never', answer: '404' });
    expect(await failureOf(register.link(complaint))).toEqual(failure('diverged', 'record-missing'));
    expect(stub.cases.all).toEqual([]);
  });

  it('404 to a lookup of one record: there is none', async () => {
    const lookup = { method: 'GET', path: '/cases/{reference}', record: { id: '/id' }, reference: '/externalReference' };
    const other = await registerAt(stub, await withOperations({ lookup }));
    expect(await other.link(complaint)).toEqual(linked());
  });
});

describe('when nobody knows whether a record was made', () => {
  it('looks for it before it is made again', async () => {
    stub.faults.push(undefined, lost);
    expect(await failureOf(register.link(complaint))).toEqual(failure('unknown', 'no-answer-in-time', START + 90_000));
    expect(await register.link(complaint)).toEqual(linked());
    expect(stub.cases.all).toHaveLength(1);
  });

  it('waits while it may yet be made', async () => {
    stub.faults.push(undefined, { does: 'late', answer: '500' });
    expect(await failureOf(register.link(complaint))).toEqual(failure('unknown', 'server-error', START + 90_000));
    passTime(20_000);
    expect(await failureOf(register.link(complaint))).toEqual(failure('unknown', 'earlier-write-unsettled', START + 90_000));
    passTime(70_000);
    expect(await register.link(complaint)).toEqual(linked());
    expect(stub.cases.all).toHaveLength(1);
  });

  it('asks again with the same key when the system honours it', async () => {
    stub.honoursIdempotencyKey = true;
    const blind = await registerAt(stub, { honoursIdempotencyKey: true, ...(await withOperations({ lookup: undefined })) });
    stub.faults.push(lost);
    expect(await failureOf(blind.link(complaint))).toEqual(failure('unknown', 'no-answer-in-time'));
    expect(await blind.link(complaint)).toEqual(linked());
    expect(stub.cases.all).toHaveLength(1);
  });

  it('leaves it to a person when it can neither look nor rely on the key', async () => {
    const blind = await registerAt(stub, await withOperations({ lookup: undefined }));
    stub.faults.push(lost);
    expect(await failureOf(blind.link(complaint))).toEqual(failure('diverged', 'outcome-unknown'));
  });

  it('needs no person when nothing was done', async () => {
    const blind = await registerAt(stub, await withOperations({ lookup: undefined }));
    stub.faults.push({ does: 'never', answer: '503' });
    expect(await failureOf(blind.link(complaint))).toEqual(failure('transient', 'unavailable'));
    expect(await blind.link(complaint)).toEqual(linked());
  });
});
