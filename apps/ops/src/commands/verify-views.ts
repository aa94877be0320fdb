import type { Progress, View } from '@platform/read-store';
import type { ComplaintEvent } from '@redress/complaints';
import { readInstallationSettings } from '@redress/installation';
import { Argument, Command } from 'commander';
import { endWith } from '../end';
import { differenceLines } from '../views/difference-lines';
import { eachView } from '../views/each-view';
import { viewName, viewNames } from '../views/view-names';
import { withViews, type ViewWorkshop } from '../views/with-views';
import { explained } from './help';

/** What looking at one view led to. */
interface Verified {
  readonly isSame: boolean;
  readonly lines: readonly string[];
}

const verifyViews = async (named: readonly string[]): Promise<void> => {
  const names = named.length === 0 ? viewNames : named;
  const results = await withViews(readInstallationSettings(process.env), (workshop) =>
    eachView(workshop, names, (view, progress) => verified(workshop, view, progress)),
  );
  endWith(results.every(({ isSame }) => isSame) ? 0 : 1, results.flatMap(({ lines }) => lines).join('\n'));
};

const verified = async ({ rebuilding }: ViewWorkshop, view: View<ComplaintEvent>, progress: Progress): Promise<Verified> => {
  const differences = await rebuilding.verify(view, progress);
  if (differences === undefined) return { isSame: false, lines: [`${view.name} is not live yet: there is nothing to compare`] };
  if (differences.length === 0) return { isSame: true, lines: [`${view.name} is what the log says`] };
  return { isSame: false, lines: differenceLines(view.name, differences) };
};

export const verifyViewsCommand = (): Command =>
  explained(
    new Command('verify-views')
      .description('compare every document of the views with a fresh fold of the event log, and name each that differs; changes nothing')
      .addArgument(new Argument('[view...]', `one of ${viewNames.join(', ')} (default: all)`).argParser(viewName).default([]))
      .action(verifyViews),
    {
      examples: ['npm run --silent ops -- verify-views', 'npm run --silent ops -- verify-views timeline'],
      exitCodes: {
        0: 'all are what the log says',
        1: 'one differs, is missing in the view, or the log does not know it: rebuild mends it',
      },
    },
  );
