import { OutsideFailure, type ObservedState } from '@redress/complaints';
import { seededRandom, shuffled } from '../../../../test/support/seeded-random';
import { ServiceNowNotices, type ServiceNowRegister } from './index';
import { complaint, complaintTable, defaultMapping, passTime, registerAt, ServiceNowStub, step, stopClock } from './testing';

let stub: ServiceNowStub;
let register: ServiceNowRegister;
let heard: ServiceNowNotices;

beforeEach(async () => {
  stopClock('2026-05-04T08:00:00.000Z');
  stub = await ServiceNowStub.start();
  register = await registerAt(stub);
  heard = new ServiceNowNotices(await defaultMapping());
});
afterEach(async () => {
  jest.useRealTimers();
  await stub.stop();
});

/** People there work on a case. */
const correlated = (reference: string, values: Readonly<Record<string, string>> = {}): string =>
  String(
    stub.records.insert(complaintTable, { short_description: 'x', correlation_id: `redress:${reference}`, ...values }, 'j.bakker').sys_id,
  );
const changed = (sysId: string, state: string): void => {
  passTime(60_000);
  stub.records.update(complaintTable, sysId, { state, close_notes: 'Klaar.' }, 'j.bakker');
};
const told = (observations: readonly ObservedState[]) => observations.map(({ reference, state, revision }) => [reference, state, revision]);
const changesHeard = (notices: readonly unknown[]): readonly ObservedState[] =>
  notices.map((notice) => heard.observationOf(notice)).filter((observation) => observation !== undefined);

describe('a change that the instance posts', () => {
  it('is an observation of the state there', () => {
    const sysId = correlated('KL-1');
    changed(sysId, '6');
    expect(heard.observationOf(stub.records.notices[1])).toEqual({
      key: `sn_complaint_case/${sysId}/1`,
      reference: 'KL-1',
      recordId: `sn_complaint_case/${sysId}`,
      state: '6',
      revision: 1,
      observedAt: '2026-05-04T08:01:00.000Z',
    });
  });

  it('is no news when this connector made it', async () => {
    const record = await register.link(complaint);
    await register.tell(record, step('acknowledged', 'e1', { note: 'De klant weet ervan.' }));
    expect(stub.records.notices).toHaveLength(2);
    expect(changesHeard(stub.records.notices)).toEqual([]);
  });

  it('can come twice and out of order: the keys and revisions tell', () => {
    const sysId = correlated('KL-1');
    for (const state of ['10', '18', '10', '6', '3']) changed(sysId, state);
    const notices = shuffled([...stub.records.notices, ...stub.records.notices], seededRandom(7));
    const heard = changesHeard(notices);
    expect(heard).toHaveLength(12);
    expect(new Set(heard.map(({ key }) => key)).size).toBe(6);
    const latest = heard.reduce((one, other) => (other.revision > one.revision ? other : one));
    expect(latest).toMatchObject({ state: '3', revision: 5 });
  });

  it.each([
    ['of a record without our mark', { correlation_id: 'other:KL-1' }],
    ['of a record with nothing behind our mark', { correlation_id: 'redress:' }],
    ['of a table that we do not use', { table: 'problem' }],
  ])('is not for us: %s', (_, difference) => {
    correlated('KL-1');
    expect(heard.observationOf({ ...stub.records.notices[0], ...difference })).toBeUndefined();
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'state=6'],
    ['no state', { state: undefined }],
    ['a state that is free text', { state: 'opgelost door Jan' }],
    ['a bad sys_id', { sys_id: '../incident' }],
    ['a bad time', { sys_updated_on: '2026-02-31 25:00:00' }],
    ['a bad count', { sys_mod_count: '-1' }],
  ])('is refused when it cannot be read: %s', (_, difference) => {
    correlated('KL-1');
    const body = typeof difference === 'object' ? { ...stub.records.notices[0], ...difference } : difference;
    expect(() => heard.observationOf(body)).toThrow(new OutsideFailure('refused', 'notice-unreadable'));
  });
});

describe('asking what has changed', () => {
  it('finds what was never posted, in the order of the changes', async () => {
    const [first, second] = [correlated('KL-1'), correlated('KL-2')];
    stub.records.insert(complaintTable, { short_description: 'Niet van ons' }, 'j.bakker');
    changed(second, '10');
    changed(first, '6');
    const { observations, cursor } = await register.changedSince(undefined);
    expect(told(observations)).toEqual([
      ['KL-2', '10', 1],
      ['KL-1', '6', 1],
    ]);
    expect(cursor).toBe('2026-05-04T08:02:00.000Z');
  });

  it('goes on a little before where it ended', async () => {
    const [early, late] = [correlated('KL-1'), correlated('KL-2')];
    changed(early, '10');
    passTime(600_000);
    changed(late, '10');
    const { cursor } = await register.changedSince(undefined);
    passTime(1_000);
    const again = await register.changedSince(cursor);
    expect(told(again.observations)).toEqual([['KL-2', '10', 1]]);
    expect(again.cursor).toBe(cursor);
  });

  it('has no cursor while there is nothing', async () => {
    await expect(register.changedSince(undefined)).resolves.toEqual({ observations: [], cursor: undefined });
  });

  it.each([-86_400_000, 3_600_000])('goes by the clock of the instance, %i ms off', async (skew) => {
    stub.skew = skew;
    const sysId = correlated('KL-1');
    const { cursor } = await register.changedSince(undefined);
    changed(sysId, '6');
    expect(told((await register.changedSince(cursor)).observations)).toEqual([['KL-1', '6', 1]]);
  });

  it.each([1, 2, 3, 7])('reads all pages of %i, and many changes in one second', async (pageSize) => {
    const references = Array.from({ length: 10 }, (_, index) => `KL-${index}`);
    for (const [index, reference] of references.entries()) {
      if (index % 4 === 0) passTime(1_000);
      correlated(reference);
    }
    const reader = await registerAt(stub, { pageSize });
    const { observations } = await reader.changedSince(undefined);
    expect(observations.map(({ reference }) => reference).toSorted()).toEqual(references);
  });

  it('misses nothing when records change while it reads', async () => {
    const [first = ''] = ['KL-1', 'KL-2', 'KL-3'].map((reference) => {
      passTime(1_000);
      return correlated(reference);
    });
    stub.meanwhile.push(
      () => undefined,
      () => changed(first, '10'),
    );
    const { observations } = await (await registerAt(stub, { pageSize: 1 })).changedSince(undefined);
    expect(told(observations)).toEqual([
      ['KL-1', '1', 0],
      ['KL-2', '1', 0],
      ['KL-3', '1', 0],
      ['KL-1', '10', 1],
    ]);
  });

  it('reads on behind a page of which an access rule hides everything', async () => {
    const [, second = ''] = ['KL-1', 'KL-2', 'KL-3'].map((reference) => {
      passTime(1_000);
      return correlated(reference);
    });
    stub.records.hide(second);
    const { observations } = await (await registerAt(stub, { pageSize: 1 })).changedSince(undefined);
    expect(observations.map(({ reference }) => reference)).toEqual(['KL-1', 'KL-3']);
  });

  it('passes over a record that it cannot read', async () => {
    correlated('KL-1', { state: 'x' });
    correlated('KL-2');
    expect(told((await register.changedSince(undefined)).observations)).toEqual([['KL-2', '1', 0]]);
  });
});

describe('checking the states at start', () => {
  it('finds nothing wrong with those of an unchanged instance', async () => {
    await expect(register.checkStates()).resolves.toEqual([]);
  });

  it('warns of a list that it cannot see', async () => {
    for (const { sys_id: sysId = '', name } of stub.records.all('sys_choice'))
      if (name === 'incident') stub.records.delete('sys_choice', sysId);
    await expect(register.checkStates()).resolves.toEqual([
      { level: 'warning', line: 'ServiceNow shows no choice list of incident.state: its states are not checked' },
    ]);
  });

  it('names a state that is missing there or no longer in use', async () => {
    const canceled = stub.records.all('sys_choice').find(({ name, value }) => name === 'incident' && value === '8');
    stub.records.update('sys_choice', String(canceled?.sys_id), { inactive: 'true' }, 'admin');
    const mapping = await defaultMapping();
    const states = { ...mapping.complaint.states, planned: '11' };
    const other = await registerAt(stub, { mapping: { ...mapping, complaint: { ...mapping.complaint, states } } });
    await expect(other.checkStates()).resolves.toEqual([
      {
        level: 'error',
        line: 'ServiceNow knows no sn_complaint_case.state 11, which is mapped to planned: it knows 1, 3, 6, 10, 18',
      },
      { level: 'error', line: 'ServiceNow knows no incident.state 8, which is mapped to withdrawn: it knows 1, 2, 3, 6, 7' },
    ]);
  });
});
