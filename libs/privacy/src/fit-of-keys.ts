import { storedKeysAt, type KeyPlace } from './installation-keys';
import { SECRET_NAME } from './installation-secret';
import { storedLocalEncryptionKey } from './local-encryption-key';
import { unwrapKey, WrongKeyEncryptionKey } from './wrapped-key';
import type { WrappedKeys } from './wrapped-keys';

/** How the stored keys and the key-encryption key go together. */
export type FitOfKeys =
  'fits' | 'nothing-stored' | 'wrong-encryption-key' | 'no-encryption-key' | 'secret-missing' | 'encryption-key-changing';

/**
 * Looks whether the keys of an installation can be opened. Makes nothing.
 *
 * @param given the key-encryption key that was set; without one, that of this machine counts
 * @throws KeyStoreUnavailable, or Error when a file cannot be read or is damaged
 */
export const fitOfKeys = async (place: KeyPlace, given?: Buffer): Promise<FitOfKeys> => {
  const stored = storedKeysAt(place);
  try {
    if ((await stored.noted('encryption-key-changing')) !== undefined) return 'encryption-key-changing';
    if ((await stored.names()).length === 0) return 'nothing-stored';
    const encryptionKey = given ?? (await storedLocalEncryptionKey(place.dataDir));
    return encryptionKey === undefined ? 'no-encryption-key' : await fitOfSecret(stored, encryptionKey);
  } finally {
    await stored.close();
  }
};

const fitOfSecret = async (stored: WrappedKeys, encryptionKey: Buffer): Promise<FitOfKeys> => {
  const wrapped = await stored.find(SECRET_NAME);
  if (wrapped === undefined) return 'secret-missing';
  try {
    unwrapKey(encryptionKey, SECRET_NAME, wrapped);
    return 'fits';
  } catch (error) {
    if (error instanceof WrongKeyEncryptionKey) return 'wrong-encryption-key';
    throw error;
  }
};
