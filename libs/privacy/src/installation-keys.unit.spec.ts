import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { adoptNextLocalEncryptionKey, localEncryptionKey, nextLocalEncryptionKey, openInstallationKeys, type KeyPlace } from './index';

const encryptionKey = Buffer.alloc(32, 1);
let dataDir: string;
let place: KeyPlace;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'redress-keys-'));
  place = { dataDir, keysUrl: undefined };
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('the secret of an installation', () => {
  it('gives each purpose a key of its own, the same after a restart', async () => {
    const { secret } = await openInstallationKeys(place, encryptionKey);
    const { secret: again } = await openInstallationKeys(place, encryptionKey);
    expect(again.keyFor('identity')).toEqual(secret.keyFor('identity'));
    expect(secret.keyFor('identity')).toHaveLength(32);
    expect(secret.keyFor('tracking-token')).not.toEqual(secret.keyFor('identity'));
  });
});

describe('the local key-encryption key', () => {
  it('is made once', async () => {
    const keys = await Promise.all([localEncryptionKey(dataDir), localEncryptionKey(dataDir)]);
    expect(keys[0]).toHaveLength(32);
    expect(keys[1]).toEqual(keys[0]);
    expect(await localEncryptionKey(dataDir)).toEqual(keys[0]);
  });

  it('gives its place to the next one, which is made once too', async () => {
    const former = await localEncryptionKey(dataDir);
    const next = await nextLocalEncryptionKey(dataDir);
    expect(await nextLocalEncryptionKey(dataDir)).toEqual(next);
    expect([next.equals(former), await localEncryptionKey(dataDir)]).toEqual([false, former]);
    await adoptNextLocalEncryptionKey(dataDir);
    expect(await localEncryptionKey(dataDir)).toEqual(next);
    expect(await readdir(dataDir)).toEqual(['key-encryption-key']);
    expect(await readFile(path.join(dataDir, 'key-encryption-key'), 'utf8')).toBe(`${next.toString('base64')}\n`);
  });
});
