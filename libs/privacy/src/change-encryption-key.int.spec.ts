import { changeEncryptionKey, type ChangeOfEncryptionKey } from './change-encryption-key';
import { fitOfKeys } from './fit-of-keys';
import { openInstallationKeys, storedKeysAt, type InstallationKeys } from './installation-keys';
import { emptyPlaces, type EmptyPlace } from './testing';
import { unwrapKey, WrongKeyEncryptionKey } from './wrapped-key';
import type { WrappedKeys } from './wrapped-keys';

const [former, next, foreign] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2), Buffer.alloc(32, 3)];
/** More than are wrapped at once. */
const cases = Array.from({ length: 70 }, (_, index) => `complaint-${String(index)}`);

describe.each(Object.entries(emptyPlaces))('changing the key-encryption key of keys %s', (_where, emptyPlace) => {
  let empty: EmptyPlace;
  let stored: WrappedKeys;
  const opened: InstallationKeys[] = [];

  beforeEach(async () => {
    empty = await emptyPlace();
    stored = storedKeysAt(empty.place);
  });
  afterEach(async () => {
    await Promise.all([stored, ...opened.splice(0).map((keys) => keys.stored)].map((keys) => keys.close()));
    await empty.remove();
  });

  const open = async (encryptionKey: Buffer): Promise<InstallationKeys> => {
    const keys = await openInstallationKeys(empty.place, encryptionKey);
    opened.push(keys);
    return keys;
  };
  const change = (more: Partial<ChangeOfEncryptionKey> = {}): Promise<number> =>
    changeEncryptionKey(stored, { from: former, to: next, adopt: () => Promise.resolve(), progress: () => undefined, ...more });
  const keysOf = ({ keys }: InstallationKeys): Promise<readonly (Buffer | undefined)[]> =>
    Promise.all(cases.map((name) => keys.find(name)));

  it('changes no key and no secret: only the former one opens nothing any more', async () => {
    const before = await open(former);
    const made = await Promise.all(cases.map((name) => before.keys.obtain(name)));
    const copies = await Promise.all(cases.map((name) => stored.find(name)));
    const shown: string[] = [];

    expect(await change({ progress: (done, all) => shown.push(`${String(done)} of ${String(all)}`) })).toBe(71);

    const after = await open(next);
    expect(await keysOf(after)).toEqual(made);
    expect(after.secret.keyFor('identity')).toEqual(before.secret.keyFor('identity'));
    expect(shown).toEqual(['32 of 71', '64 of 71', '71 of 71']);
    await expect(open(former)).rejects.toThrow(WrongKeyEncryptionKey);
    for (const [index, name] of cases.entries()) expect(() => unwrapKey(next, name, copies[index] ?? Buffer.alloc(0))).toThrow();
  });

  it('is finished by beginning again when it was broken off, and until then nothing starts', async () => {
    const before = await open(former);
    const made = await Promise.all(cases.map((name) => before.keys.obtain(name)));
    const died = new Error('the process died');
    const dying = change({
      progress: () => {
        throw died;
      },
    });
    await expect(dying).rejects.toBe(died);

    for (const key of [former, next]) {
      await expect(open(key)).rejects.toThrow('run npm run ops -- rotate-keys again');
      expect(await fitOfKeys(empty.place, key)).toBe('encryption-key-changing');
    }
    await change();
    expect(await keysOf(await open(next))).toEqual(made);
    expect(await fitOfKeys(empty.place, next)).toBe('fits');
  });

  it('is not finished before the new one was put where it is looked for', async () => {
    await open(former);
    const full = new Error('no space left on device');
    await expect(change({ adopt: () => Promise.reject(full) })).rejects.toBe(full);
    await expect(open(next)).rejects.toThrow('run npm run ops -- rotate-keys again');
    await change();
    await open(next);
  });

  it('lets nobody who still has the former one make keys with it', async () => {
    const running = await open(former);
    await change();
    await expect(running.keys.obtain('complaint-new')).rejects.toThrow(WrongKeyEncryptionKey);
    expect(await stored.names()).toEqual(['installation']);
  });

  it('does nothing with another key-encryption key than that of the keys', async () => {
    await open(former);
    await expect(change({ from: foreign })).rejects.toThrow(WrongKeyEncryptionKey);
    expect(await fitOfKeys(empty.place, former)).toBe('fits');
  });

  it('needs keys', async () => {
    await expect(change()).rejects.toThrow('there are no keys of an installation here');
  });
});
