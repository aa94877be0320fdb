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

/** What looking at one view led to. */
interface Verified {
  readonly isSame: boolean;
  readonly lines: readonly string[];
}

const verifyViews = async (names: readonly string[]): Promise<void> => {
  const verified = await withViews(readInstallationSettings(process.env), async (workshop) => {
    const meter = meterOn(process.stderr);
    try {
      const results: Verified[] = [];
      const views = chosenViews(workshop.installation.projected, names.length === 0 ? viewNames : names);
      for (const view of views) results.push(await verifiedOne(workshop, view, meter));
      return results;
    } finally {
      meter.end();
    }
  });
  endWith(verified.every(({ isSame }) => isSame) ? 0 : 1, verified.flatMap(({ lines }) => lines).join('\n'));
};

const verifiedOne = async ({ installation, rebuilding }: ViewWorkshop, view: View<ComplaintEvent>, meter: Meter): Promise<Verified> => {
  const differences = await rebuilding.verify(view, await shownProgress(installation, view, meter));
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
