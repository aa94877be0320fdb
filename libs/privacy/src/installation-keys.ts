import path from 'node:path';
import { FileKeyStore } from './file-key-store';
import { InstallationSecret } from './installation-secret';
import type { KeyStore } from './key-store';

/** The keys of an installation, and the secret that is kept among them. */
export interface InstallationKeys {
  readonly keys: KeyStore;
  readonly secret: InstallationSecret;
}

/** The folder of the keys inside the data folder. */
export const keyFolderIn = (dataDir: string): string => path.join(dataDir, 'keys');

/**
 * Opens the keys under a data folder; on the first start the folder and the secret are made.
 *
 * @param encryptionKey 32 bytes
 * @throws WrongKeyEncryptionKey when the keys were wrapped by another one
 */
export const openInstallationKeys = async (dataDir: string, encryptionKey: Buffer): Promise<InstallationKeys> => {
  const keys = await FileKeyStore.open(keyFolderIn(dataDir), encryptionKey);
  return { keys, secret: await InstallationSecret.open(keys) };
};
