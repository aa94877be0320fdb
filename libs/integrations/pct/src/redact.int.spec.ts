import type { LinkedRecord } from '@redress/complaints';
import type { PctRegister } from './index';
import { complaint, failure, failureOf, PctStub, registerAt, withOperations } from './testing';

const redact = { method: 'PATCH', path: '/cases/{recordId}', body: { title: '[erased]', text: '[erased]' } };

let stub: PctStub;
let register: PctRegister;
let record: LinkedRecord;

beforeEach(async () => {
  stub = await PctStub.start();
  register = await registerAt(stub, await withOperations({ redact }));
  record = await register.link(complaint);
});
afterEach(() => stub.stop());

const { reference } = complaint;
const toRedact = () => ({ reference, recordId: record.recordId, classification: 'complaint' as const });

describe('erasing a person from a record', () => {
  it('is asked for as the file says, with a key that is the same each time', async () => {
    await register.redact(toRedact());
    await register.redact(toRedact());
    expect(stub.cases.all[0]?.values).toMatchObject({ title: '[erased]', text: '[erased]' });
    expect(stub.requests.slice(-2)).toEqual(['PATCH /api/cases/c%2F1', 'PATCH /api/cases/c%2F1']);
    expect(stub.headers.slice(-2)).toMatchObject(Array(2).fill({ 'idempotency-key': `redress-redact-${reference}` }));
  });

  it('is tried again when nobody knows whether it was done', async () => {
    stub.faults.push({ does: 'at-once', answer: 'reset' });
    expect(await failureOf(register.redact(toRedact()))).toEqual(failure('unknown', 'connection-lost'));
    await register.redact(toRedact());
    expect(stub.cases.all[0]?.values).toMatchObject({ title: '[erased]' });
  });

  it('is left to people where the file does not say how', async () => {
    const silent = await registerAt(stub);
    expect(await failureOf(silent.redact(toRedact()))).toEqual(failure('refused', 'redact-by-hand'));
  });
});
