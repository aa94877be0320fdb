import { randomUUID } from 'node:crypto';
import { access, cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { EventLog } from '@platform/event-store';
import { readEnginesFile } from '@redress/installation';
import { ops } from '../ops/ops-run';
import { eventually } from '../support/eventually';
import { complaint } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

let installation: Installation;
let redress: Redress;
let token: string;
let erased: string;
let other: string;

beforeAll(async () => {
  const { dataDir, env } = await newInstallation('own');
  installation = { dataDir, env: { ...env, EVENTSTORE_URL: '', MONGODB_URL: '' } };
  redress = await Redress.start(installation);
  token = await tokenFor(installation, 'handler');
  [erased, other] = [await newCase(), await newCase()];
  await cp(keyFolder(), backup(), { recursive: true });
  await recordErasure(erased);
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

const keyFolder = (): string => path.join(installation.dataDir, 'keys');
const backup = (): string => path.join(installation.dataDir, 'backup');
const streamOf = (id: string): string => `${String(installation.env.STREAM_CATEGORY)}-${id}`;
const keyOf = (id: string): string => `${streamOf(id)}.key`;
const newCase = async (): Promise<string> => String((await redress.api.post('/api/v1/complaints', complaint, { token })).body.id);

/** What the log says last of a case whose key is destroyed: here by nobody yet. */
const recordErasure = async (id: string): Promise<void> => {
  const { eventstoreUrl } = (await readEnginesFile(installation.dataDir)) ?? {};
  const log = new EventLog(String(eventstoreUrl));
  const data = { ground: 'request', requestedBy: 'admin.one', approvedBy: 'admin.two' };
  await log.append(streamOf(id), [{ id: randomUUID(), type: 'PersonalDataErased', data, metadata: {} }], 2);
  await log.close();
};

const isThere = (id: string): Promise<boolean> =>
  access(path.join(keyFolder(), keyOf(id))).then(
    () => true,
    () => false,
  );
const restart = async (whileStopped: () => Promise<void> = () => Promise.resolve()): Promise<void> => {
  await redress.stop();
  await whileStopped();
  redress = await Redress.start(installation);
};
const seen = async (id: string): Promise<unknown> => (await redress.api.get(`/api/v1/complaints/${id}`, { token })).body.customer;
const ERASED = { erased: true };

describe('a case that the log says was erased', () => {
  it('loses its key at the start when it is still there, and no other case does', async () => {
    await restart();
    await eventually(async () => !(await isThere(erased)));
    expect(await seen(erased)).toEqual({ organisation: ERASED, name: ERASED, email: ERASED, phone: ERASED, language: 'nl' });
    expect(await isThere(other)).toBe(true);
    expect(await seen(other)).toMatchObject(complaint.customer);
  });

  it('stays erased when an older backup of the keys was brought back', async () => {
    await restart(async () => {
      await rm(keyFolder(), { recursive: true });
      await cp(backup(), keyFolder(), { recursive: true });
    });
    expect(await seen(erased)).toMatchObject({ name: ERASED });
    await eventually(async () => !(await isThere(erased)));
    expect(redress.printed).toContain('keys of erased cases had come back');
    expect(await seen(other)).toMatchObject(complaint.customer);
  });

  it('stays erased when only its key was brought back, by a command', async () => {
    await cp(path.join(backup(), keyOf(erased)), path.join(keyFolder(), keyOf(erased)));
    expect(await ops(installation.env, 'apply-erasures')).toEqual({
      exitCode: 0,
      stdout: 'keys of erased cases that were there: 1; they are destroyed\n',
      stderr: '',
    });
    expect([await isThere(erased), await isThere(other)]).toEqual([false, true]);
    expect(await seen(erased)).toMatchObject({ name: ERASED });
  });
});
