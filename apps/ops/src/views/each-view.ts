import type { Progress, View } from '@platform/read-store';
import type { ComplaintEvent } from '@redress/complaints';
import { meterOn } from '../progress/meter';
import { shownProgress } from './shown-progress';
import type { ViewWorkshop } from './with-views';

/** A long work on one view. */
type ViewWork<Result> = (view: View<ComplaintEvent>, progress: Progress) => Promise<Result>;

/** Does a long work on the views of these names, one after the other, in the order in which the installation has them. Standard error shows how far it is. */
export const eachView = async <Result>(
  { installation }: ViewWorkshop,
  names: readonly string[],
  work: ViewWork<Result>,
): Promise<readonly Result[]> => {
  const meter = meterOn(process.stderr);
  try {
    const results: Result[] = [];
    for (const view of chosenViews(installation.projected, names))
      results.push(await work(view, await shownProgress(installation, view, meter)));
    return results;
  } finally {
    meter.end();
  }
};

/** The views of these names. */
export const chosenViews = (views: readonly View<ComplaintEvent>[], names: readonly string[]): readonly View<ComplaintEvent>[] =>
  views.filter(({ name }) => names.includes(name));
