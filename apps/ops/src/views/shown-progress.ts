import { viewStatuses, type Progress, type View } from '@platform/read-store';
import type { ComplaintEvent } from '@redress/complaints';
import type { Installation } from '@redress/installation';
import type { Meter } from '../progress/meter';
import { shareOf } from '../progress/share';

/** Tells a meter how far a view is read from the log, and then how far it is compared. @throws EventStoreUnavailable, ViewStoreUnavailable */
export const shownProgress = async (
  { log, readStore }: Pick<Installation, 'log' | 'readStore'>,
  view: View<ComplaintEvent>,
  meter: Meter,
): Promise<Progress> => {
  const end = Number((await log.head())?.commit ?? 0n);
  const [status] = await viewStatuses(readStore, [view]);
  const documents = status?.documents ?? 0;
  let [read, compared] = [0, 0];
  meter.begin(`${view.name}: reading the log`, 'events');
  return {
    read: ({ commit }, events) => {
      read += events;
      meter.show(shareOf(Number(commit), end), read);
    },
    compared: (more) => {
      if (compared === 0) meter.begin(`${view.name}: comparing`, 'documents');
      else meter.show(shareOf(compared + more, documents), compared);
      compared += more;
    },
  };
};
