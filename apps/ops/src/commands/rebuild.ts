import type { View } from '@platform/read-store';
import type { ComplaintEvent } from '@redress/complaints';
import { readInstallationSettings } from '@redress/installation';
import { Argument, Command } from 'commander';
import { endWith } from '../end';
import { meterOn, type Meter } from '../progress/meter';
import { chosenViews, viewName, viewNames } from '../views/chosen-views';
import { differenceLines } from '../views/difference-lines';
import { shownProgress } from '../views/shown-progress';
import { withViews, type ViewWorkshop } from '../views/with-views';
import { explained } from './help';

interface RebuildFlags {
  readonly all?: true;
  readonly rollback?: true;
}

/** So many documents that differed are named. */
const NAMED = 20;

const rebuild = async (names: readonly string[], { all, rollback }: RebuildFlags, command: Command): Promise<void> => {
  if ((names.length === 0) === (all === undefined)) command.error('redress: name the views, or say --all');
  const lines = await withViews(readInstallationSettings(process.env), async (workshop) => {
    const views = chosenViews(workshop.installation.projected, all ? viewNames : names);
    return rollback ? rolledBack(workshop, views) : rebuilt(workshop, views);
  });
  endWith(0, lines.join('\n'));
};

const rebuilt = async (workshop: ViewWorkshop, views: readonly View<ComplaintEvent>[]): Promise<readonly string[]> => {
  const meter = meterOn(process.stderr);
  try {
    const lines: string[] = [];
    for (const view of views) lines.push(...(await rebuiltOne(workshop, view, meter)));
    return lines;
  } finally {
    meter.end();
  }
};

const rebuiltOne = async (
  { installation, rebuilding }: ViewWorkshop,
  view: View<ComplaintEvent>,
  meter: Meter,
): Promise<readonly string[]> => {
  const { collection, differences } = await rebuilding.rebuild(view, await shownProgress(installation, view, meter));
  const compared = differences === undefined ? 'there was none before' : `${String(differences.length)} documents differed before`;
  return [...differenceLines(view.name, differences ?? [], NAMED), `${view.name} is answered from ${collection} now; ${compared}`];
};

const rolledBack = async ({ rebuilding }: ViewWorkshop, views: readonly View<ComplaintEvent>[]): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const view of views) {
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
