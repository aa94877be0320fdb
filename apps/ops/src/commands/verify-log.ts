import { readFile } from 'node:fs/promises';
import { readInstallationSettings } from '@redress/installation';
import { Command } from 'commander';
import { endWith } from '../end';
import { verifiedLog, type LogVerdict } from '../verify-log/verified-log';
import { withViews } from '../views/with-views';
import { explained } from './help';

interface VerifyLogFlags {
  readonly checkpoint?: string;
  readonly key?: string;
}

const verifyLog = async ({ checkpoint, key }: VerifyLogFlags, command: Command): Promise<void> => {
  if (key !== undefined && checkpoint === undefined) command.error('redress: --key goes with --checkpoint');
  const evidence = { note: checkpoint && (await readText(checkpoint)), key: key && (await keyText(key)) };
  const { isSound, lines }: LogVerdict = await withViews(readInstallationSettings(process.env), ({ installation }) =>
    verifiedLog(installation, evidence),
  );
  endWith(isSound ? 0 : 1, lines.join('\n'));
};

const readText = (file: string): Promise<string> => readFile(file, 'utf8');

/** A key as it is written, or the file that holds it. */
const keyText = (given: string): Promise<string> => (given.includes('+') ? Promise.resolve(given) : readText(given));

export const verifyLogCommand = (): Command =>
  explained(
    new Command('verify-log')
      .description('read the whole log, and hold it against a signed checkpoint: every chain, every event, none missing; changes nothing')
      .option('--checkpoint <file>', 'a checkpoint that somebody kept elsewhere (default: the last one in the data folder)')
      .option('--key <key>', 'the key that verifies it, or the file that holds it (default: that of this installation)')
      .action(verifyLog),
    {
      examples: [
        'npm run --silent ops -- verify-log',
        'npm run --silent ops -- verify-log --checkpoint /media/auditor/1204.txt --key /media/auditor/key.pub',
      ],
      exitCodes: {
        0: 'nothing was changed, moved or removed',
        1: 'something was: standard output names the first event that does not fit',
      },
    },
  );
