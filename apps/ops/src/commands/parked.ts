import { ParkedEvents, type ParkedEvent } from '@platform/read-store';
import { readInstallationSettings } from '@redress/installation';
import { Command } from 'commander';
import { endWith } from '../end';
import { parkedText } from '../views/parked-text';
import { withViews } from '../views/with-views';
import { explained } from './help';

const settings = () => readInstallationSettings(process.env);

const parked = async ({ json }: { readonly json?: true }): Promise<void> => {
  const events = await withViews(settings(), ({ installation }) => new ParkedEvents(installation.readStore).all());
  endWith(0, json ? JSON.stringify(events) : parkedText(events));
};

export const parkedCommand = (): Command =>
  explained(
    new Command('parked')
      .description('list the events that no view could read: their cases are marked, everything else goes on')
      .option('--json', 'as JSON, for other programs')
      .action(parked),
    {
      examples: ['npm run --silent ops -- parked', 'npm run --silent ops -- parked --json'],
      exitCodes: { 0: 'the list is on standard output', 1: 'there is none: standard error says why' },
    },
  );

const replayParked = async (): Promise<void> => {
  const { before, after } = await withViews(settings(), async ({ installation, rebuilding }) => ({
    before: await new ParkedEvents(installation.readStore).count(),
    after: await rebuilding.replayParked(installation.projected),
  }));
  endWith(after.length === 0 ? 0 : 1, [parkedText(after), ...mendedLine(before, after)].join('\n'));
};

const mendedLine = (before: number, after: readonly ParkedEvent[]): readonly string[] =>
  before > after.length
    ? [`${String(before - after.length)} of ${String(before)} can be read now: the views of their cases are whole`]
    : [];

export const replayParkedCommand = (): Command =>
  explained(
    new Command('replay-parked')
      .description('try the events that could not be read again, and make what is shown of their cases anew')
      .action(replayParked),
    {
      examples: ['npm run --silent ops -- replay-parked'],
      exitCodes: { 0: 'nothing is parked any more', 1: 'some cannot be read still: standard output names them' },
    },
  );
