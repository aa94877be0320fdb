import { complaint, complaintTable, failure, failureOf, registerAt, ServiceNowStub, step } from './testing';
import type { ServiceNowRegister } from './index';

let stub: ServiceNowStub;
let register: ServiceNowRegister;

beforeEach(async () => {
  stub = await ServiceNowStub.start();
  register = await registerAt(stub);
});
afterEach(() => stub.stop());

const { reference } = complaint;
const erased = { short_description: '[erased]', description: '[erased]', correlation_display: reference, contact_type: 'phone' };

describe('erasing a person from a record', () => {
  it('writes over what was said about them and by them, and nothing else', async () => {
    const { recordId } = await register.link(complaint);
    await register.tell({ recordId }, step('closed', 'e1', { resolution: 'De mailserver is vervangen.' }));
    const before = stub.records.all(complaintTable)[0];
    await register.redact({ reference, recordId, classification: 'complaint' });
    const after = stub.records.all(complaintTable)[0];
    expect(after).toMatchObject({ ...erased, close_notes: '[erased]', state: before?.state, number: before?.number });
  });

  it('changes nothing when it is asked again', async () => {
    const { recordId } = await register.link(complaint);
    const record = { reference, recordId, classification: 'complaint' } as const;
    await register.redact(record);
    await register.redact(record);
    expect(stub.records.all(complaintTable)).toMatchObject([erased]);
  });

  it('finds an incident by our reference', async () => {
    await register.link({ ...complaint, classification: 'incident' });
    await register.redact({ reference, classification: 'incident' });
    expect(stub.records.all('incident')).toMatchObject([erased]);
  });

  it('has nothing to do where there is no such record any more', async () => {
    await expect(register.redact({ reference, classification: 'incident' })).resolves.toBeUndefined();
    expect(stub.records.all('incident')).toEqual([]);
  });

  it('leaves it to people when what stands there is none of our records', async () => {
    expect(await failureOf(register.redact({ reference, recordId: 'by hand', classification: 'complaint' }))).toEqual(
      failure('refused', 'record-id-unreadable'),
    );
  });
});
