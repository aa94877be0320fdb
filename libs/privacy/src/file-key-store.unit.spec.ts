import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FileKeyStore, InstallationSecret, localEncryptionKey, WrongKeyEncryptionKey } from './index';

const encryptionKey = Buffer.alloc(32, 1);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'redress-keys-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('keys as files', () => {
  it('are made once and found again, also after a restart', async () => {
    const key = await (await FileKeyStore.open(folder, encryptionKey)).obtain('complaint-KL-7F3K9-2QDXM');
    const afterwards = await FileKeyStore.open(folder, encryptionKey);
    expect(key).toHaveLength(32);
    expect(await afterwards.find('complaint-KL-7F3K9-2QDXM')).toEqual(key);
    expect(await afterwards.obtain('complaint-KL-7F3K9-2QDXM')).toEqual(key);
  });
  it('are the same for all who ask for one at the same moment', async () => {
    const stores = await Promise.all(Array.from({ length: 20 }, () => FileKeyStore.open(folder, encryptionKey)));
    const keys = await Promise.all(stores.map((store) => store.obtain('complaint-KL-7F3K9-2QDXM')));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect(await readdir(folder)).toEqual(['complaint-KL-7F3K9-2QDXM.key']);
  });
  it('are not there when nobody made them', async () => {
    expect(await (await FileKeyStore.open(folder, encryptionKey)).find('complaint-KL-00000-00000')).toBeUndefined();
  });
  it('never lie there in plain form', async () => {
    const key = await (await FileKeyStore.open(folder, encryptionKey)).obtain('a');
    expect((await readFile(path.join(folder, 'a.key'))).includes(key)).toBe(false);
  });
  it('open under their own name only', async () => {
    const store = await FileKeyStore.open(folder, encryptionKey);
    await store.obtain('a');
    await writeFile(path.join(folder, 'b.key'), await readFile(path.join(folder, 'a.key')));
    await expect(store.find('b')).rejects.toThrow(WrongKeyEncryptionKey);
  });
  it('open under no other key-encryption key', async () => {
    await InstallationSecret.open(await FileKeyStore.open(folder, encryptionKey));
    const other = await FileKeyStore.open(folder, Buffer.alloc(32, 2));
    await expect(InstallationSecret.open(other)).rejects.toThrow(
      'KEY_ENCRYPTION_KEY is not the one that the stored keys were wrapped with',
    );
  });
  it('are gone when destroyed, and a new one is another', async () => {
    const store = await FileKeyStore.open(folder, encryptionKey);
    const key = await store.obtain('a');
    await store.destroy('a');
    await store.destroy('a');
    expect(await store.find('a')).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
    expect(await store.obtain('a')).not.toEqual(key);
  });
  it.each(['', '../a', 'a/b', 'a b', '..', '.a', 'a..b', 'a.'])('have no such name: %j', async (name) => {
    await expect((await FileKeyStore.open(folder, encryptionKey)).obtain(name)).rejects.toThrow('a key is named by');
  });
});

describe('the secret of an installation', () => {
  it('gives each purpose a key of its own, the same after a restart', async () => {
    const secret = await InstallationSecret.open(await FileKeyStore.open(folder, encryptionKey));
    const again = await InstallationSecret.open(await FileKeyStore.open(folder, encryptionKey));
    expect(again.keyFor('identity')).toEqual(secret.keyFor('identity'));
    expect(secret.keyFor('identity')).toHaveLength(32);
    expect(secret.keyFor('tracking-token')).not.toEqual(secret.keyFor('identity'));
  });
});

describe('the local key-encryption key', () => {
  it('is made once', async () => {
    const keys = await Promise.all([localEncryptionKey(folder), localEncryptionKey(folder)]);
    expect(keys[0]).toHaveLength(32);
    expect(keys[1]).toEqual(keys[0]);
    expect(await localEncryptionKey(folder)).toEqual(keys[0]);
  });
});
