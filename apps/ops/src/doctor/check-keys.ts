import type { Settings } from '@platform/config';
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
      'bring back keys/installation.key from a backup before the next start',
    ),
};

/** Whether what is sealed can be opened. */
export const checkKeys = async ({ dataDir, keyEncryptionKey }: Settings): Promise<Finding> => {
  const source = keyEncryptionKey === undefined ? 'the key-encryption key in the data folder' : 'KEY_ENCRYPTION_KEY';
  return findings[await fitOfKeys(dataDir, keyEncryptionKey)](source);
};
