import type { Progress, View } from '@platform/read-store';
import type { ComplaintEvent } from '@redress/complaints';
import { readInstallationSettings } from '@redress/installation';
import { Argument, Command } from 'commander';
import { endWith } from '../end';
import { differenceLines } from '../views/difference-lines';
import { chosenViews, eachView } from '../views/each-view';
import { viewName, viewNames } from '../views/view-names';
import { withViews, type ViewWorkshop } from '../views/with-views';
import { explained } from './help';

interface RebuildFlags {
  readonly all?: true;
  readonly rollback?: true;
}

/** So many documents that differed are named. */
const NAMED = 20;

const rebuild = async (named: readonly string[], { all, rollback }: RebuildFlags, command: Command): Promise<void> => {
  if ((named.length === 0) === (all === undefined)) command.error('redress: name the views, or say --all');
  const names = all ? viewNames : named;
  const lines = await withViews(readInstallationSettings(process.env), async (workshop) =>
    rollback
      ? rolledBack(workshop, names)
      : (await eachView(workshop, names, (view, progress) => rebuilt(workshop, view, progress))).flat(),
  );
  endWith(0, lines.join('\n'));
};

const rebuilt = async ({ rebuilding }: ViewWorkshop, view: View<ComplaintEvent>, progress: Progress): Promise<readonly string[]> => {
  const { collection, differences } = await rebuilding.rebuild(view, progress);
  const before = differences === undefined ? 'there was none before' : `documents that differed before: ${String(differences.length)}`;
  return [...differenceLines(view.name, differences ?? [], NAMED), `${view.name} is answered from ${collection} now; ${before}`];
};

const rolledBack = async ({ installation, rebuilding }: ViewWorkshop, names: readonly string[]): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const view of chosenViews(installation.projected, names)) {
    const collection = await rebuilding.rollBack(view);
    if (collection === undefined) throw new Error(`${view.name} has no collection before the live one to go back to`);
    lines.push(`${view.name} is answered from ${collection} again`);
  }
  return lines;
};

export const rebuildCommand = (): Command =>
  explained(
    new Command('rebuild')
      .description(
        'make views anew from the event log beside the live ones, compare, and answer from them; a running Redress goes on meanwhile',
      )
      .addArgument(new Argument('[view...]', `one of ${viewNames.join(', ')}`).argParser(viewName).default([]))
      .option('--all', 'all views')
      .option('--rollback', 'answer from the collection before the live one again, instead')
      .action(rebuild),
    {
      examples: [
        'npm run --silent ops -- rebuild timeline',
        'npm run --silent ops -- rebuild --all',
        'npm run --silent ops -- rebuild timeline --rollback',
      ],
      exitCodes: {
        0: 'queries are answered from the new collection: standard output names what differed',
        1: 'one line on standard error says why not',
      },
    },
  );
