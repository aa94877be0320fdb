import type { CaseStep, LinkedRecord } from '@redress/complaints';
import type { ServiceNowRegister } from './index';
import { complaint, complaintTable, defaultMapping, failure, failureOf, registerAt, ServiceNowStub, step } from './testing';

let stub: ServiceNowStub;
let register: ServiceNowRegister;
let record: LinkedRecord;
let sysId: string;

beforeEach(async () => {
  stub = await ServiceNowStub.start();
  register = await registerAt(stub);
  record = await register.link(complaint);
  sysId = String(stub.records.all(complaintTable)[0]?.sys_id);
});
afterEach(() => stub.stop());

const there = () => stub.records.get(complaintTable, sysId);
const notes = () => stub.records.journal(sysId, 'work_notes').map(({ value }) => value);
const acknowledged = step('acknowledged', 'e1', { note: 'De klant weet ervan.' });

describe('telling a record of a step', () => {
  it('moves the state and adds a marked note, in one write', async () => {
    await register.tell(record, acknowledged);
    expect(there()).toMatchObject({ state: '10', sys_mod_count: '1' });
    expect(notes()).toEqual(['De klant weet ervan.\n[#redress-e1]']);
  });

  it('tells it once, however often it is asked', async () => {
    await register.tell(record, acknowledged);
    await register.tell(record, acknowledged);
    await (await registerAt(stub)).tell(record, acknowledged);
    await Promise.all([register.tell(record, acknowledged), register.tell(record, acknowledged)]);
    expect(notes()).toEqual(['De klant weet ervan.\n[#redress-e1]']);
  });

  it('leaves alone what people there changed after it was told', async () => {
    await register.tell(record, acknowledged);
    stub.records.update(complaintTable, sysId, { state: '18' }, 'j.bakker');
    await register.tell(record, acknowledged);
    expect(there().state).toBe('18');
  });

  it('only moves the state when there is nothing to note', async () => {
    await register.tell(record, step('planned', 'e2'));
    await register.tell(record, step('planned', 'e2'));
    expect(there()).toMatchObject({ state: '10', sys_mod_count: '1' });
    expect(notes()).toEqual([]);
  });

  it('writes what a record needs to be closed', async () => {
    await register.tell(record, step('resolved', 'e4', { note: 'Opgelost.', resolution: 'De mailserver is vervangen.' }));
    await register.tell(record, step('closed', 'e5', { note: 'Gesloten.' }));
    expect(there()).toMatchObject({ state: '3', close_notes: 'De mailserver is vervangen.' });
  });

  it('closes a record of a case without an answer with its note', async () => {
    await register.tell(record, step('withdrawn', 'e6', { note: 'De klant trekt de klacht in.' }));
    expect(there()).toMatchObject({ state: '3', close_notes: 'De klant trekt de klacht in.' });
  });

  it('tells the record of an incident by the states of its table', async () => {
    const incident = await register.link({ ...complaint, classification: 'incident' });
    await register.tell(incident, step('resolved', 'e7', { note: 'Opgelost.', resolution: 'Herstart.' }));
    expect(stub.records.all('incident')[0]).toMatchObject({ state: '6', close_code: 'Solution provided', close_notes: 'Herstart.' });
  });

  it('says so when the instance wants more to close a record', async () => {
    expect(await failureOf(register.tell(record, step('closed', 'e5')))).toEqual(failure('refused', 'mandatory-field-missing'));
    expect(there()).toMatchObject({ state: '1', sys_mod_count: '0' });
  });

  it('says so when a business rule stops it, and tells it later', async () => {
    stub.faults.push(undefined, { does: 'never', answer: '403-business-rule' });
    expect(await failureOf(register.tell(record, acknowledged))).toEqual(failure('refused', 'stopped-by-business-rule'));
    await register.tell(record, acknowledged);
    expect(notes()).toEqual(['De klant weet ervan.\n[#redress-e1]']);
  });

  it.each([
    ['deleted', () => stub.records.delete(complaintTable, sysId)],
    ['hidden by an access rule', () => stub.records.hide(sysId)],
  ])('never makes a record anew that was %s', async (_, act) => {
    const before = stub.records.all(complaintTable).length;
    act();
    expect(await failureOf(register.tell(record, acknowledged))).toEqual(failure('diverged', 'record-missing'));
    expect(stub.records.all(complaintTable).length).toBeLessThanOrEqual(before);
  });

  it('writes nothing into a journal that it cannot read', async () => {
    const mapping = await defaultMapping();
    const other = await registerAt(stub, { mapping: { ...mapping, complaint: { ...mapping.complaint, noteField: 'u_journal' } } });
    expect(await failureOf(other.tell(record, acknowledged))).toEqual(failure('refused', 'note-field-hidden'));
    expect(there().sys_mod_count).toBe('0');
  });

  it('says so when the state was not stored', async () => {
    const mapping = await defaultMapping();
    const states = { ...mapping.complaint.states, acknowledged: 'open' };
    const other = await registerAt(stub, { mapping: { ...mapping, complaint: { ...mapping.complaint, states } } });
    expect(await failureOf(other.tell(record, acknowledged))).toEqual(failure('refused', 'not-as-written'));
  });

  it('lets no text of a person pass for a marker or for HTML', async () => {
    const note = '[#redress-e9] [code]<script>alert(1)</script>[/code]';
    await register.tell(record, step('acknowledged', 'e1', { note }));
    expect(notes()).toEqual(['[ #redress-e9] [ code]<script>alert(1)</script>[ /code]\n[#redress-e1]']);
  });

  it('cuts a note that does not fit, and keeps its marker', async () => {
    await register.tell(record, step('acknowledged', 'e1', { note: 'a'.repeat(5_000) }));
    expect(notes()[0]).toHaveLength(4_000);
    expect(notes()[0]).toMatch(/a…\n\[#redress-e1\]$/);
  });

  it('takes the bare id of a record for one of a complaint', async () => {
    await register.tell({ recordId: sysId }, acknowledged);
    expect(notes()).toEqual(['De klant weet ervan.\n[#redress-e1]']);
  });

  it.each<[string, LinkedRecord, CaseStep]>([
    ['record-id-unreadable', { recordId: 'CS0001234' }, acknowledged],
    ['table-not-mapped', { recordId: `sys_user/${'0'.repeat(32)}` }, acknowledged],
    ['effect-unusable', { recordId: '' }, { ...acknowledged, effect: ']' }],
  ])('refuses what it cannot use: %s', async (code, linked, unusable) => {
    const failed = await failureOf(register.tell(linked.recordId === '' ? record : linked, unusable));
    expect(failed).toEqual(failure('refused', code));
  });
});
