import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { complaint } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';
import { ops, type OpsResult } from './ops-run';

let installation: Installation;
beforeEach(async () => {
  const { dataDir, env } = await newInstallation('own');
  // Nobody serves on the port of the TCP multiplexer.
  installation = { dataDir, env: { ...env, EVENTSTORE_URL: '', MONGODB_URL: '', PORT: '1' } };
});
afterEach(() => removeInstallation(installation));

const rotateKeys = (more: Readonly<Record<string, string>> = {}): Promise<OpsResult> =>
  ops({ ...installation.env, ...more }, 'rotate-keys');
const token = (more: Readonly<Record<string, string>>): Promise<OpsResult> =>
  ops({ ...installation.env, ...more }, 'token', '--role', 'handler', '--sub', 'a.jansen');
const localEncryptionKey = async (): Promise<string> =>
  (await readFile(path.join(installation.dataDir, 'key-encryption-key'), 'utf8')).trim();
const refused = (line: string): OpsResult => ({ exitCode: 1, stdout: '', stderr: `${line}\n` });
const start = (): Promise<Redress> => Redress.start({ ...installation, env: { ...installation.env, PORT: '0' } });

describe('changing the key-encryption key', () => {
  it('of the data folder changes no id, no token and no answer', async () => {
    let redress = await start();
    const handler = { token: await tokenFor(installation, 'handler') };
    const created = await redress.api.post('/api/v1/complaints', complaint, { ...handler, key: 'the-first' });
    const address = `/api/v1/complaints/${String(created.body.id)}`;
    const before = await redress.api.get(address, handler);
    expect(before.body.customer).toMatchObject(complaint.customer);
    expect(await rotateKeys()).toEqual(refused(`redress: a Redress runs on DATA_DIR ${installation.dataDir}: stop it first`));
    await redress.stop();

    const former = await localEncryptionKey();
    const { exitCode, stdout } = await rotateKeys();
    expect([exitCode, stdout.split('\n', 1)]).toEqual([0, ['keys that are wrapped by the new key-encryption key: 2']]);
    expect(await localEncryptionKey()).not.toBe(former);

    redress = await start();
    expect((await redress.api.get(address, handler)).body).toEqual(before.body);
    const again = await redress.api.post('/api/v1/complaints', complaint, { ...handler, key: 'the-first' });
    expect([again.body.id, again.headers.get('idempotency-replayed')]).toEqual([created.body.id, 'true']);
    expect((await redress.api.get(address, { token: String(created.body.trackingToken) })).status).toBe(200);
    await redress.stop();
    expect(await token({ KEY_ENCRYPTION_KEY: former })).toEqual(
      refused('redress: KEY_ENCRYPTION_KEY is not the one that the stored keys were wrapped with'),
    );
  }, 120_000);

  it('that is set needs the new one, and says what to set then', async () => {
    const [former, next] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64')) as [string, string];
    await token({ KEY_ENCRYPTION_KEY: former });
    const rotate = (KEY_ENCRYPTION_KEY: string, NEW_KEY_ENCRYPTION_KEY: string) =>
      rotateKeys({ KEY_ENCRYPTION_KEY, NEW_KEY_ENCRYPTION_KEY });
    expect(await rotate(former, '')).toEqual(
      refused('redress: NEW_KEY_ENCRYPTION_KEY is not set: 32 random bytes in base64 are wanted, such as openssl rand -base64 32 makes'),
    );
    expect(await rotate(former, former)).toEqual(
      refused('redress: NEW_KEY_ENCRYPTION_KEY is the same as KEY_ENCRYPTION_KEY: another one is wanted'),
    );
    expect(await rotate('', next)).toEqual(
      refused('redress: KEY_ENCRYPTION_KEY is not set: with NEW_KEY_ENCRYPTION_KEY the one that it takes the place of is wanted'),
    );

    const changed = await rotate(former, next);
    expect(changed.exitCode).toBe(0);
    expect(changed.stdout).toContain('Set KEY_ENCRYPTION_KEY to what NEW_KEY_ENCRYPTION_KEY is now');
    expect(changed.stdout + changed.stderr).not.toContain(next);

    expect((await token({ KEY_ENCRYPTION_KEY: next })).exitCode).toBe(0);
    expect(await token({ KEY_ENCRYPTION_KEY: former })).toEqual(
      refused('redress: KEY_ENCRYPTION_KEY is not the one that the stored keys were wrapped with'),
    );
  }, 60_000);
});
