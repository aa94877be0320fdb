import { readSettings, type Settings } from '@platform/config';
import { localEncryptionKey } from '@redress/privacy';
import { CALENDAR_POLICY_IDS } from '@redress/working-days';

/** The settings of a process, from its environment. @throws SettingError for the first bad value, in one line */
export const readInstallationSettings = (env: NodeJS.ProcessEnv): Settings => readSettings(env, { calendarPolicies: CALENDAR_POLICY_IDS });

/**
 * The key-encryption key of an installation on one machine: the one that was set, else that of the data folder, made on the first start.
 *
 * @throws Error when the data folder cannot be written, or holds a damaged one
 */
export const encryptionKeyOnOneMachine = async ({ keyEncryptionKey, dataDir }: Settings): Promise<Buffer> =>
  keyEncryptionKey ?? (await localEncryptionKey(dataDir));
