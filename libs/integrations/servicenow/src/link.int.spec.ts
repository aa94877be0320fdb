import type { ServiceNowRegister } from './index';
import { complaint, complaintTable, defaultMapping, failure, failureOf, registerAt, ServiceNowStub } from './testing';

let stub: ServiceNowStub;
let register: ServiceNowRegister;

beforeEach(async () => {
  stub = await ServiceNowStub.start();
  register = await registerAt(stub);
});
afterEach(() => stub.stop());

const existing = (values: Readonly<Record<string, string>>) =>
  stub.records.insert(complaintTable, { short_description: 'Bestaat al', ...values }, 'j.bakker');

describe('linking a case to its record', () => {
  it('makes the record when there is none', async () => {
    const linked = await register.link(complaint);
    const [record] = stub.records.all(complaintTable);
    expect(record).toMatchObject({
      correlation_id: 'redress:KL-7F3K9-2QDXM',
      correlation_display: 'KL-7F3K9-2QDXM',
      short_description: 'De mail valt steeds uit',
      description: 'Vorige week drie keer.\n\nBakkerij De Vries\nJ. de Vries\nj@devries.example',
      contact_type: 'phone',
      state: '1',
      sys_created_by: 'redress.api',
    });
    expect(linked).toEqual({
      recordId: `sn_complaint_case/${String(record?.sys_id)}`,
      number: 'CMP0000001',
      url: `${stub.url.origin}/nav_to.do?uri=sn_complaint_case.do%3Fsys_id%3D${String(record?.sys_id)}`,
    });
  });

  it('finds it again, however often it is asked', async () => {
    const first = await register.link(complaint);
    await expect(register.link(complaint)).resolves.toEqual(first);
    await expect((await registerAt(stub)).link(complaint)).resolves.toEqual(first);
    expect(stub.records.all(complaintTable)).toHaveLength(1);
  });

  it('makes one record when it is asked twice at the same time', async () => {
    const [one, other] = await Promise.all([register.link(complaint), register.link(complaint)]);
    expect(one).toEqual(other);
    expect(stub.records.all(complaintTable)).toHaveLength(1);
  });

  it('takes over a record that people there correlated by hand', async () => {
    const { sys_id: sysId = '' } = existing({ correlation_id: 'redress:KL-7F3K9-2QDXM' });
    await expect(register.link(complaint)).resolves.toMatchObject({ recordId: `sn_complaint_case/${sysId}` });
    expect(stub.records.get(complaintTable, sysId).short_description).toBe('Bestaat al');
  });

  it('hands an incident over to the table of incidents', async () => {
    const linked = await register.link({ ...complaint, classification: 'incident' });
    expect(linked.number).toBe('INC0000001');
    expect(linked.recordId).toMatch(/^incident\/[0-9a-f]{32}$/);
    expect(stub.records.all(complaintTable)).toEqual([]);
  });

  it('leaves it to people when there are two', async () => {
    existing({ correlation_id: 'redress:KL-7F3K9-2QDXM' });
    existing({ correlation_id: 'redress:KL-7F3K9-2QDXM' });
    expect(await failureOf(register.link(complaint))).toEqual(failure('diverged', 'record-there-twice'));
    expect(stub.records.all(complaintTable)).toHaveLength(2);
  });

  it('makes no second one when an access rule hides the first', async () => {
    const { sys_id: sysId = '' } = existing({ correlation_id: 'redress:KL-7F3K9-2QDXM' });
    stub.records.hide(sysId);
    expect(await failureOf(register.link(complaint))).toEqual(failure('diverged', 'record-hidden'));
    expect(stub.records.all(complaintTable)).toHaveLength(1);
  });

  it('never takes over the record of somebody else when the instance drops the condition', async () => {
    stub.records.insert('sys_user', { user_name: 'j.bakker' }, 'system');
    const mapping = await defaultMapping();
    const lost = await registerAt(stub, { mapping: { ...mapping, complaint: { ...mapping.complaint, table: 'sys_user' } } });
    expect(await failureOf(lost.link(complaint))).toEqual(failure('refused', 'correlation-id-not-searchable'));
    expect(stub.records.all('sys_user')).toHaveLength(1);
  });

  it('says so when what it wrote was not stored', async () => {
    const mapping = await defaultMapping();
    const fields = { ...mapping.complaint.fields, u_cause: 'mail' };
    const other = await registerAt(stub, { mapping: { ...mapping, complaint: { ...mapping.complaint, fields } } });
    expect(await failureOf(other.link(complaint))).toEqual(failure('refused', 'not-as-written'));
    await expect(other.link(complaint)).resolves.toMatchObject({ number: 'CMP0000001' });
    expect(stub.records.all(complaintTable)).toHaveLength(1);
  });

  it('says so when a mandatory field is missing', async () => {
    expect(await failureOf(register.link({ ...complaint, subject: '' }))).toEqual(failure('refused', 'mandatory-field-missing'));
  });

  it('cuts what does not fit', async () => {
    await register.link({ ...complaint, subject: 'a'.repeat(200) });
    expect(stub.records.all(complaintTable)[0]?.short_description).toBe(`${'a'.repeat(159)}…`);
  });

  it.each(['KL-1^active=true', 'javascript:gs.getUserID()', 'KL 1', '', 'K'.repeat(101)])('does not look for %j', async (reference) => {
    expect(await failureOf(register.link({ ...complaint, reference }))).toEqual(failure('refused', 'reference-unusable'));
    expect(stub.requests).toEqual([]);
  });

  it('puts nothing personal into an address', async () => {
    const record = await register.link(complaint);
    await register.tell(record, { effect: 'e1', state: 'acknowledged', note: 'J. de Vries weet ervan.' });
    expect(stub.requests).toHaveLength(6);
    expect(decodeURIComponent(stub.requests.join('\n'))).not.toMatch(/vries|mail|vorige/i);
  });
});
