import type { Settings } from '@platform/config';
import { KeyStoreUnavailable } from '@platform/event-store';
import { fitOfKeys, type FitOfKeys } from '@redress/privacy';
import { ok, problem, type Finding } from './finding';

const findings: Readonly<Record<FitOfKeys, (source: string) => Finding>> = {
  fits: (source) => ok(`the stored keys open with ${source}`),
  'nothing-stored': () => ok('no keys are stored yet'),
  'wrong-encryption-key': (source) =>
    problem(`the stored keys do not open with ${source}`, 'set KEY_ENCRYPTION_KEY to the one that they were wrapped with'),
  'no-encryption-key': () =>
    problem('keys are stored, and there is no key-encryption key', 'set KEY_ENCRYPTION_KEY to the one that they were wrapped with'),
  'secret-missing': () =>
    problem(
      'the secret of the installation is missing among the stored keys',
      'bring back the key named installation from a backup before the next start',
    ),
  'encryption-key-changing': () =>
    problem('changing the key-encryption key was broken off', 'run npm run ops -- rotate-keys again, with the same settings'),
};

/** Whether what is sealed can be opened. */
export const checkKeys = async (settings: Settings): Promise<Finding> => {
  const { keyEncryptionKey } = settings;
  const source = keyEncryptionKey === undefined ? 'the key-encryption key in the data folder' : 'KEY_ENCRYPTION_KEY';
  try {
    return findings[await fitOfKeys(settings, keyEncryptionKey)](source);
  } catch (error) {
    if (!(error instanceof KeyStoreUnavailable)) throw error;
    return problem('the one of KEYS_URL does not answer', 'start it, or correct KEYS_URL');
  }
};
