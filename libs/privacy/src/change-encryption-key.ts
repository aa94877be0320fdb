import { SECRET_NAME } from './installation-secret';
import { unwrapKey, WrongKeyEncryptionKey, wrapKey } from './wrapped-key';
import type { WrappedKeys } from './wrapped-keys';

/** From which key-encryption key to which, 32 bytes each. */
export interface ChangeOfEncryptionKey {
  readonly from: Buffer;
  readonly to: Buffer;
  /** Puts the new one where it is looked for, once all keys are wrapped by it. */
  readonly adopt: () => Promise<void>;
  /** Told how many of the keys are wrapped by the new one, of how many. */
  readonly progress: (done: number, all: number) => void;
}

/** So many keys are wrapped at once. */
const AT_ONCE = 32;

/**
 * Wraps every key, and the secret of the installation, by another key-encryption key. Copies that were made before, in backups and in freed pages, open only
 * with the former one: once that is thrown away, they are worthless. No key changes, so no id does.
 *
 * May be broken off at any moment and begun again with the same two keys. Until it is finished no process starts, and those that run make no new keys.
 *
 * @returns how many keys there are
 * @throws WrongKeyEncryptionKey when a key is wrapped by neither
 * @throws Error when there is no secret, or the place of the keys does not answer
 */
export const changeEncryptionKey = async (stored: WrappedKeys, change: ChangeOfEncryptionKey): Promise<number> => {
  const secret = await stored.find(SECRET_NAME);
  if (!secret) throw new Error('there are no keys of an installation here');
  if (!isWrappedBy(change.to, SECRET_NAME, secret)) unwrapKey(change.from, SECRET_NAME, secret);
  await stored.note('encryption-key-changing', new Date().toISOString());
  await rewrap(stored, SECRET_NAME, change);
  const names = await stored.names();
  for (let done = 0; done < names.length; done += AT_ONCE) {
    const next = names.slice(done, done + AT_ONCE);
    await Promise.all(next.map((name) => rewrap(stored, name, change)));
    change.progress(done + next.length, names.length);
  }
  await change.adopt();
  await stored.note('encryption-key-changing', undefined);
  return names.length;
};

/** Nothing when it is wrapped by the new one already, or was erased meanwhile. */
const rewrap = async (stored: WrappedKeys, name: string, { from, to }: ChangeOfEncryptionKey): Promise<void> => {
  const wrapped = await stored.find(name);
  if (!wrapped || isWrappedBy(to, name, wrapped)) return;
  await stored.replace(name, wrapped, wrapKey(to, name, unwrapKey(from, name, wrapped)));
};

const isWrappedBy = (encryptionKey: Buffer, name: string, wrapped: Buffer): boolean => {
  try {
    unwrapKey(encryptionKey, name, wrapped);
    return true;
  } catch (error) {
    if (error instanceof WrongKeyEncryptionKey) return false;
    throw error;
  }
};
