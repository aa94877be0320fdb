import { SettingError, type Settings } from '@platform/config';
import {
  adoptNextLocalEncryptionKey,
  nextLocalEncryptionKey,
  storedLocalEncryptionKey,
  type ChangeOfEncryptionKey,
} from '@redress/privacy';

/** From which key-encryption key to which, and what is to be done once all keys are wrapped by it. */
type EncryptionKeys = Omit<ChangeOfEncryptionKey, 'progress'> & { readonly afterwards: readonly string[] };

/**
 * The key-encryption keys of an installation: the two that are set, else that of its data folder and a new one beside it.
 *
 * @throws SettingError when one of the two is missing, or both are the same
 * @throws Error when the data folder holds none, or cannot be written
 */
export const encryptionKeys = (settings: Settings): Promise<EncryptionKeys> => {
  const { keyEncryptionKey: from, newKeyEncryptionKey: to, dataDir } = settings;
  if (from !== undefined) return Promise.resolve(given(from, to));
  if (to === undefined) return ofDataFolder(dataDir);
  throw new SettingError('KEY_ENCRYPTION_KEY', 'is not set: with NEW_KEY_ENCRYPTION_KEY the one that it takes the place of is wanted');
};

const given = (from: Buffer, to: Buffer | undefined): EncryptionKeys => {
  if (to === undefined)
    throw new SettingError(
      'NEW_KEY_ENCRYPTION_KEY',
      'is not set: 32 random bytes in base64 are wanted, such as openssl rand -base64 32 makes',
    );
  if (to.equals(from)) throw new SettingError('NEW_KEY_ENCRYPTION_KEY', 'is the same as KEY_ENCRYPTION_KEY: another one is wanted');
  return {
    from,
    to,
    adopt: () => Promise.resolve(),
    afterwards: [
      'Set KEY_ENCRYPTION_KEY to what NEW_KEY_ENCRYPTION_KEY is now, in every process, and start them again; the former one is refused.',
      'Then destroy the former one wherever it is kept: the copies of keys in backups open with it.',
    ],
  };
};

const ofDataFolder = async (dataDir: string): Promise<EncryptionKeys> => {
  const from = await storedLocalEncryptionKey(dataDir);
  if (from === undefined) throw new SettingError('KEY_ENCRYPTION_KEY', `is not set, and DATA_DIR ${dataDir} holds none`);
  return {
    from,
    to: await nextLocalEncryptionKey(dataDir),
    adopt: () => adoptNextLocalEncryptionKey(dataDir),
    afterwards: [
      'The new one lies in the data folder: nothing is to be set. Copies of the folder from before hold the former one: destroy them.',
    ],
  };
};
