import { readInstallationSettings } from '@redress/installation';
import { Command } from 'commander';
import { endWith } from '../end';
import { beginEventStore, withEngines } from '../engines/with-engines';
import { loadInto } from '../load-demo/load-into';
import { instant, wholeNumber } from './arguments';
import { explained } from './help';

interface LoadFlags {
  readonly complaints: number;
  readonly seed: number;
  readonly until?: string;
  readonly add?: true;
}

const loadDemo = async ({ until = new Date().toISOString(), add, ...size }: LoadFlags): Promise<void> => {
  const settings = readInstallationSettings(process.env);
  const plan = { ...size, until };
  await beginEventStore(settings);
  const loaded = await withEngines(settings, ['eventStore'], ({ eventStore }) =>
    loadInto(eventStore, settings, { plan, isAdded: add === true }),
  );
  endWith(0, loaded);
};

export const loadDemoCommand = (): Command =>
  explained(
    new Command('load-demo')
      .description('write made-up complaints of two years straight into the event log, to try out how it goes with many of them')
      .requiredOption('--complaints <number>', 'how many; each has about seven events', wholeNumber)
      .option('--seed <number>', 'the same one gives the same complaints, apart from references and keys', wholeNumber, 1)
      .option('--until <instant>', 'where the two years end (default: now)', instant)
      .option('--add', 'also when the log holds complaints already')
      .action(loadDemo),
    {
      examples: [
        'npm run --silent ops -- load-demo --complaints 1000',
        'npm run --silent ops -- load-demo --complaints 100000 --seed 7 --until 2026-11-23T09:00:00Z',
      ],
      exitCodes: { 0: 'all are in the log', 1: 'not all are: one line on standard error says why, and how to go on' },
    },
  );
