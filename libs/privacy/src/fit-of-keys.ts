import { readdir } from 'node:fs/promises';
import { FileKeyStore } from './file-key-store';
import { keyFolderIn } from './installation-keys';
import { SECRET_NAME } from './installation-secret';
import { storedLocalEncryptionKey } from './local-encryption-key';
import { WrongKeyEncryptionKey } from './wrapped-key';
import { unlessMissing } from './write-once';

/** How the stored keys and the key-encryption key go together. */
export type FitOfKeys = 'fits' | 'nothing-stored' | 'wrong-encryption-key' | 'no-encryption-key' | 'secret-missing';

/**
 * Looks whether the keys under a data folder can be opened. Makes nothing.
 *
 * @param given the key-encryption key that was set; without one, that of this machine counts
 * @throws Error when a file cannot be read or is damaged
 */
export const fitOfKeys = async (dataDir: string, given?: Buffer): Promise<FitOfKeys> => {
  const folder = keyFolderIn(dataDir);
  const stored = (await unlessMissing(readdir(folder))) ?? [];
  if (!stored.some((file) => file.endsWith('.key'))) return 'nothing-stored';
  const encryptionKey = given ?? (await storedLocalEncryptionKey(dataDir));
  if (encryptionKey === undefined) return 'no-encryption-key';
  try {
    const secret = await FileKeyStore.reading(folder, encryptionKey).find(SECRET_NAME);
    return secret === undefined ? 'secret-missing' : 'fits';
  } catch (error) {
    if (error instanceof WrongKeyEncryptionKey) return 'wrong-encryption-key';
    throw error;
  }
};
