import type { LinkedRecord } from '@redress/complaints';
import type { Fault } from '../../../../test/support/outside/faults';
import type { PctRegister } from './index';
import { complaint, failure, failureOf, PctStub, registerAt, step, withOperations } from './testing';

let stub: PctStub;
let register: PctRegister;
let record: LinkedRecord;

beforeEach(async () => {
  stub = await PctStub.start();
  register = await registerAt(stub);
  record = await register.link(complaint);
});
afterEach(() => stub.stop());

const notes = () => stub.cases.all[0]?.notes;
const acknowledged = step('acknowledged', 'e1', { note: 'De klant weet ervan.' });
const note = { state: 'acknowledged', text: 'De klant weet ervan.', marker: 'e1' };
const lost: Fault = { does: 'at-once', answer: 'reset' };

describe('telling a record of a step', () => {
  it('tells it as the file says', async () => {
    await register.tell(record, acknowledged);
    await register.tell(record, step('closed', 'e2', { note: 'Gesloten.', resolution: 'De mailserver is vervangen.' }));
    await register.tell(record, step('withdrawn', 'e3'));
    expect(notes()).toEqual([
      note,
      { state: 'done', text: 'Gesloten.\nDe mailserver is vervangen.', marker: 'e2' },
      { state: 'done', marker: 'e3' },
    ]);
    expect(stub.requests.slice(2, 4)).toEqual(['GET /api/cases/c%2F1', 'POST /api/cases/c%2F1/notes']);
    expect(stub.headers[3]).toMatchObject({ 'idempotency-key': 'e1' });
  });

  it('tells it once, however often it is asked', async () => {
    await Promise.all([register.tell(record, acknowledged), register.tell(record, acknowledged)]);
    await (await registerAt(stub)).tell(record, acknowledged);
    expect(notes()).toEqual([note]);
  });

  it('looks whether it was told before it is told again', async () => {
    stub.faults.push(undefined, lost);
    expect(await failureOf(register.tell(record, acknowledged))).toMatchObject({ kind: 'unknown', code: 'connection-lost' });
    await register.tell(record, acknowledged);
    expect(notes()).toEqual([note]);
  });

  it('asks again with the same key when the system honours it', async () => {
    stub.honoursIdempotencyKey = true;
    const blind = await registerAt(stub, { honoursIdempotencyKey: true, ...(await withOperations({ told: undefined })) });
    stub.faults.push(lost);
    expect(await failureOf(blind.tell(record, acknowledged))).toEqual(failure('unknown', 'connection-lost'));
    await blind.tell(record, acknowledged);
    expect(notes()).toEqual([note]);
  });

  it('leaves it to a person when it can neither look nor rely on the key', async () => {
    const blind = await registerAt(stub, await withOperations({ told: undefined }));
    stub.faults.push(lost);
    expect(await failureOf(blind.tell(record, acknowledged))).toEqual(failure('diverged', 'outcome-unknown'));
  });

  it('tells nothing where nothing can be told', async () => {
    const silent = await registerAt(stub, await withOperations({ update: undefined, told: undefined }));
    const asked = stub.requests.length;
    await expect(silent.tell(record, acknowledged)).resolves.toBeUndefined();
    expect(stub.requests).toHaveLength(asked);
  });

  it('says so when the record is gone', async () => {
    stub.cases.all.length = 0;
    expect(await failureOf(register.tell(record, acknowledged))).toEqual(failure('diverged', 'record-missing'));
  });

  it('writes nothing when it cannot see what was told', async () => {
    const told = { method: 'GET', path: '/cases/{recordId}', markers: '/journal' };
    const other = await registerAt(stub, await withOperations({ told }));
    expect(await failureOf(other.tell(record, acknowledged))).toEqual(failure('refused', 'markers-hidden'));
    expect(notes()).toEqual([]);
  });

  it.each([
    ['path-incomplete', { recordId: '..' }, acknowledged],
    ['effect-unusable', { recordId: 'c/1' }, { ...acknowledged, effect: '' }],
  ])('refuses what it cannot use: %s', async (code, linked, unusable) => {
    expect(await failureOf(register.tell(linked, unusable))).toEqual(failure('refused', code));
  });
});
