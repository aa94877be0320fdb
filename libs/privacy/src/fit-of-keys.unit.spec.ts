import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fitOfKeys as fitOfKeysAt, localEncryptionKey, openInstallationKeys } from './index';

const encryptionKey = Buffer.alloc(32, 1);
const other = Buffer.alloc(32, 2);
let dataDir: string;

const placeIn = (folder: string) => ({ dataDir: folder, keysUrl: undefined });
const open = (key: Buffer) => openInstallationKeys(placeIn(dataDir), key);
const fitOfKeys = (folder: string, key?: Buffer) => fitOfKeysAt(placeIn(folder), key);

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'redress-data-'));
});
afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

describe('stored keys and the key-encryption key', () => {
  it('fit when the keys were wrapped by it', async () => {
    await open(encryptionKey);
    expect(await fitOfKeys(dataDir, encryptionKey)).toBe('fits');
  });

  it('fit when it is the one of this machine', async () => {
    await open(await localEncryptionKey(dataDir));
    expect(await fitOfKeys(dataDir)).toBe('fits');
  });

  it('do not fit when the keys were wrapped by another one', async () => {
    await open(encryptionKey);
    expect(await fitOfKeys(dataDir, other)).toBe('wrong-encryption-key');
  });

  it('are useless without any key-encryption key', async () => {
    await open(encryptionKey);
    expect(await fitOfKeys(dataDir)).toBe('no-encryption-key');
  });

  it('lack the secret from which all keyed hashes come', async () => {
    const { keys } = await open(encryptionKey);
    await keys.obtain('complaint-KL-7F3K9-2QDXM');
    await keys.destroy('installation');
    expect(await fitOfKeys(dataDir, encryptionKey)).toBe('secret-missing');
  });

  it('are not there before the first start, and looking makes none', async () => {
    expect(await fitOfKeys(dataDir)).toBe('nothing-stored');
    expect(await fitOfKeys(path.join(dataDir, 'not-there'), encryptionKey)).toBe('nothing-stored');
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('are told to be damaged', async () => {
    await open(await localEncryptionKey(dataDir));
    await writeFile(path.join(dataDir, 'key-encryption-key'), 'c2hvcnQ=\n');
    await expect(fitOfKeys(dataDir)).rejects.toThrow('key-encryption-key is damaged: 32 bytes in base64 are wanted');
  });
});
