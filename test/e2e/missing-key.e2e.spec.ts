import { randomUUID } from 'node:crypto';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { EventLog } from '@platform/event-store';
import { ops } from '../ops/ops-run';
import { complaint } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

let installation: Installation;
let redress: Redress;
let token: string;
let lost: string;
let goes: string;

beforeAll(async () => {
  installation = await newInstallation();
  redress = await Redress.start(installation);
  token = await tokenFor(installation, 'handler');
  [lost, goes] = [await newCase(), await newCase()];
  await newCase();
  await beginErasure(goes);
  // A process may keep a key for a minute.
  await redress.stop();
  for (const id of [lost, goes]) await rename(keyOf(id), `${keyOf(id)}.away`);
  redress = await Redress.start(installation);
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

const newCase = async (): Promise<string> => String((await redress.api.post('/api/v1/complaints', complaint, { token })).body.id);
const streamOf = (id: string): string => `${String(installation.env.STREAM_CATEGORY)}-${id}`;
const keyOf = (id: string): string => path.join(installation.dataDir, 'keys', `${streamOf(id)}.key`);
const seen = async (id: string) => {
  const { status, body } = await redress.api.get(`/api/v1/complaints/${id}?minRevision=2`, { token });
  return [status, body.code];
};
const health = async () => {
  const { status, body } = await redress.api.get('/health/ready');
  return [status, (body.parts as { keys: object }).keys];
};

/** After this event the key of a case goes, sooner or later. */
const beginErasure = async (id: string): Promise<void> => {
  const log = new EventLog(String(installation.env.EVENTSTORE_URL));
  await log.append(streamOf(id), [{ id: randomUUID(), type: 'ErasureBegun', data: {}, metadata: {} }], 2);
  await log.close();
};

describe('a case whose key is missing although nobody erases it', () => {
  it('is a problem that the doctor names', async () => {
    const { exitCode, stdout } = await ops(installation.env, 'doctor');
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      `Keys of cases  missing keys of cases that are not erased: 1 (${lost}). ` +
        'To do: bring them back from a backup of the keys, then run npm run ops -- apply-erasures\n',
    );
  });

  it('is counted by the health of a process that met it, until the key is back', async () => {
    expect([await seen(goes), await health()]).toEqual([
      [200, undefined],
      [200, { status: 'ok' }],
    ]);
    expect(await seen(lost)).toEqual([503, 'key-missing']);
    expect(await health()).toEqual([
      200,
      { status: 'degraded', detail: 'keys that are missing: 1 (npm run ops -- doctor names the cases)' },
    ]);
    await rename(`${keyOf(lost)}.away`, keyOf(lost));
    expect([await health(), await seen(lost)]).toEqual([
      [200, { status: 'ok' }],
      [200, undefined],
    ]);
  });
});
