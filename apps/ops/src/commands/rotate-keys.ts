import { readInstallationSettings } from '@redress/installation';
import { changeEncryptionKey, storedKeysAt } from '@redress/privacy';
import { Command } from 'commander';
import { endWith } from '../end';
import { encryptionKeys } from '../keys/encryption-keys';
import { refuseWhileServing } from '../keys/refuse-while-serving';
import { meterOn } from '../progress/meter';
import { explained } from './help';

const rotateKeys = async (): Promise<void> => {
  const settings = readInstallationSettings(process.env);
  await refuseWhileServing(settings);
  const { afterwards, ...change } = await encryptionKeys(settings);
  const stored = storedKeysAt(settings);
  const meter = meterOn(process.stderr);
  meter.begin('wrapping the keys anew', 'keys');
  const progress = (done: number, all: number): void => meter.show(done / all, done);
  const count = await changeEncryptionKey(stored, { ...change, progress }).finally(() => {
    meter.end();
    return stored.close();
  });
  endWith(0, [`keys that are wrapped by the new key-encryption key: ${String(count)}`, ...afterwards].join('\n'));
};

export const rotateKeysCommand = (): Command =>
  explained(
    new Command('rotate-keys')
      .description(
        'wrap every key by another key-encryption key, so that the copies in backups and in freed pages are worthless; no id changes. Nothing of Redress may run meanwhile',
      )
      .action(rotateKeys),
    {
      examples: [
        'npm run --silent ops -- rotate-keys',
        'NEW_KEY_ENCRYPTION_KEY="$(openssl rand -base64 32)" npm run --silent ops -- rotate-keys',
      ],
      exitCodes: {
        0: 'the former key-encryption key opens nothing any more: standard output says what to set',
        1: 'standard error says why not; what was begun is finished by running it again with the same settings',
      },
    },
  );
