import { readInstallationSettings } from '@redress/installation';
import { Command } from 'commander';
import { playDay } from '../demo/play-day';
import { summaryText } from '../demo/summary';
import { originOf } from '../served-redress';
import { instant, origin } from './arguments';
import { explained } from './help';

interface DemoOptions {
  readonly url?: string;
  readonly run?: string;
}

const demo = async ({ url, run = new Date().toISOString() }: DemoOptions): Promise<void> => {
  const settings = readInstallationSettings(process.env);
  const served = url ?? originOf(settings);
  const cases = await playDay(settings, { origin: served, run });
  process.stdout.write(`${summaryText({ cases, origin: served, run })}\n`);
};

export const demoCommand = (): Command =>
  explained(
    new Command('demo')
      .description('play a realistic day of twenty complaints through the HTTP interface of a running Redress')
      .option('--url <url>', 'where it serves (default: as HOST and PORT say)', origin)
      .option('--run <instant>', 'when the day began (default: now); played again with the same one, nothing happens twice', instant)
      .action(demo),
    {
      examples: [
        'npm run --silent demo',
        'npm run --silent ops -- demo --url http://127.0.0.1:8080',
        'npm run --silent ops -- demo --run 2026-11-23T09:00:00.000Z',
      ],
      exitCodes: { 0: 'all twenty were played: the summary is on standard output', 1: 'one line on standard error says what failed' },
    },
  );
