import { storedKeysAt } from './installation-keys';
import { InstallationSecret } from './installation-secret';
import type { KeyStore } from './key-store';
import { emptyPlaces, type EmptyPlace } from './testing';
import { WrongKeyEncryptionKey } from './wrapped-key';
import type { WrappedKeys } from './wrapped-keys';
import { WrappingKeyStore } from './wrapping-key-store';

const encryptionKey = Buffer.alloc(32, 1);
const name = 'complaint-KL-7F3K9-2QDXM';

describe.each(Object.entries(emptyPlaces))('keys %s', (_where, emptyPlace) => {
  let empty: EmptyPlace;
  const opened: WrappedKeys[] = [];

  beforeEach(async () => {
    empty = await emptyPlace();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((stored) => stored.close()));
    await empty.remove();
  });

  /** The same place as another process sees it. */
  const stored = (): WrappedKeys => {
    const keys = storedKeysAt(empty.place);
    opened.push(keys);
    return keys;
  };
  const keyStore = (key = encryptionKey): KeyStore => new WrappingKeyStore(stored(), key);

  it('are made once and found again, also by another process', async () => {
    const key = await keyStore().obtain(name);
    expect(key).toHaveLength(32);
    expect(await keyStore().find(name)).toEqual(key);
    expect(await keyStore().obtain(name)).toEqual(key);
    expect(await stored().names()).toEqual([name]);
  });

  it('are the same for all who ask for one at the same moment', async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, () => keyStore().obtain(name)));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect(await stored().names()).toEqual([name]);
  });

  it('are not there when nobody made them', async () => {
    expect(await keyStore().find(name)).toBeUndefined();
    expect(await stored().names()).toEqual([]);
  });

  it('never lie there in plain form', async () => {
    const key = await keyStore().obtain(name);
    const wrapped = await stored().find(name);
    expect(wrapped).toHaveLength(60);
    expect(wrapped?.includes(key)).toBe(false);
  });

  it('open under their own name only', async () => {
    await keyStore().obtain(name);
    await stored().putOnce('b', (await stored().find(name)) ?? Buffer.alloc(0));
    await expect(keyStore().find('b')).rejects.toThrow(WrongKeyEncryptionKey);
  });

  it('open under no other key-encryption key, and none is made with it', async () => {
    await InstallationSecret.open(keyStore());
    const other = keyStore(Buffer.alloc(32, 2));
    await expect(InstallationSecret.open(other)).rejects.toThrow(
      'KEY_ENCRYPTION_KEY is not the one that the stored keys were wrapped with',
    );
    await expect(other.obtain(name)).rejects.toThrow(WrongKeyEncryptionKey);
    expect(await stored().names()).toEqual(['installation']);
  });

  it('are gone when destroyed, as often as it is asked, and a new one is another', async () => {
    const key = await keyStore().obtain(name);
    await keyStore().destroy(name);
    await keyStore().destroy(name);
    expect(await keyStore().find(name)).toBeUndefined();
    expect(await stored().names()).toEqual([]);
    expect(await keyStore().obtain(name)).not.toEqual(key);
  });

  it('are replaced only when they are still what somebody saw', async () => {
    const [seen, later] = [await stored().putOnce('a', Buffer.from('seen')), Buffer.from('later')];
    await stored().replace('a', seen, later);
    await stored().replace('a', seen, Buffer.from('too late'));
    await stored().replace('b', seen, later);
    expect(await stored().find('a')).toEqual(later);
    expect(await stored().find('b')).toBeUndefined();
  });

  it.each(['', '../a', 'a/b', 'a b', '..', '.a', 'a..b', 'a.', '$a'])('have no such name: %j', async (bad) => {
    await expect(keyStore().find(bad)).rejects.toThrow('a key is named by');
    await expect(keyStore().obtain(bad)).rejects.toThrow('a key is named by');
    await expect(keyStore().destroy(bad)).rejects.toThrow('a key is named by');
  });

  it('have notes beside them, which are no keys', async () => {
    await keyStore().obtain(name);
    await stored().note('encryption-key-changing', '12/12');
    await stored().note('encryption-key-changing', '34/34');
    expect(await stored().noted('encryption-key-changing')).toBe('34/34');
    await stored().note('encryption-key-changing', undefined);
    expect(await stored().noted('encryption-key-changing')).toBeUndefined();
    expect(await stored().names()).toEqual([name]);
  });
});
