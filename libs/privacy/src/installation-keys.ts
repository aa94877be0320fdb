import path from 'node:path';
import { InstallationSecret } from './installation-secret';
import { KeyDatabase } from './key-database';
import { KeyFolder } from './key-folder';
import type { KeyStore } from './key-store';
import { makeFolder } from './make-folder';
import type { WrappedKeys } from './wrapped-keys';
import { WrappingKeyStore } from './wrapping-key-store';

/** Where the keys of an installation lie: in a database of their own, else under its data folder. */
export interface KeyPlace {
  readonly dataDir: string;
  /** `mongodb://…/<database>` */
  readonly keysUrl: string | undefined;
}

/** The keys of an installation, and the secret that is kept among them. */
export interface InstallationKeys {
  readonly keys: KeyStore;
  readonly secret: InstallationSecret;
  /** The same keys as they lie there, and what is noted beside them. To be closed at the end. */
  readonly stored: WrappedKeys;
}

/** Changing the key-encryption key was broken off: some keys are wrapped by one, some by the other. */
export class ChangeOfEncryptionKeyUnfinished extends Error {
  constructor() {
    super('changing the key-encryption key was broken off: run npm run ops -- rotate-keys again, with the same settings');
  }
}

/** The keys as they lie at a place. Nothing is made, and nothing is connected yet. */
export const storedKeysAt = ({ dataDir, keysUrl }: KeyPlace): WrappedKeys =>
  keysUrl === undefined ? new KeyFolder(keyFolderIn(dataDir)) : new KeyDatabase(keysUrl);

/** The folder of the keys inside the data folder. */
export const keyFolderIn = (dataDir: string): string => path.join(dataDir, 'keys');

/**
 * Opens the keys of an installation; on the first start their folder and the secret are made.
 *
 * @param encryptionKey 32 bytes
 * @throws WrongKeyEncryptionKey when the keys were wrapped by another one
 * @throws ChangeOfEncryptionKeyUnfinished
 * @throws KeyStoreUnavailable when the database of the keys does not answer
 */
export const openInstallationKeys = async (place: KeyPlace, encryptionKey: Buffer): Promise<InstallationKeys> => {
  if (place.keysUrl === undefined) await makeFolder(path.resolve(keyFolderIn(place.dataDir)));
  const stored = storedKeysAt(place);
  try {
    if ((await stored.noted('encryption-key-changing')) !== undefined) throw new ChangeOfEncryptionKeyUnfinished();
    const keys = new WrappingKeyStore(stored, encryptionKey);
    return { keys, secret: await InstallationSecret.open(keys), stored };
  } catch (error) {
    await stored.close();
    throw error;
  }
};
