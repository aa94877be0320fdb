import type { Settings } from '@platform/config';
import { EventLog } from '@platform/event-store';
import { ParkedEvents, ReadStore, viewStatuses, type ViewStatus } from '@platform/read-store';
import { allViews } from '@redress/complaints';
import { notLookedAt, ok, warning, type Finding } from './finding';
import { servingStores, type ServingStores } from './serving-stores';

/** How the views stand. */
interface Standing {
  /** Of MongoDB. */
  readonly version: string;
  readonly statuses: readonly ViewStatus[];
  /** How many events no view could read. */
  readonly parked: number;
  /** The end of the log. */
  readonly head: bigint;
}

/** Which views are answered from, how far they are behind the log, and whether an event could not be read. */
export const checkViews = async (settings: Settings): Promise<Finding> => {
  const stores = await servingStores(settings);
  return stores ? finding(await standingOf(stores)) : notLookedAt;
};

const standingOf = async ({ logUrl, viewUrl }: ServingStores): Promise<Standing> => {
  const [log, store] = [new EventLog(logUrl), new ReadStore(viewUrl)];
  try {
    const [version, statuses, parked, head] = await Promise.all([
      store.version(),
      viewStatuses(store, allViews),
      new ParkedEvents(store).count(),
      log.head(),
    ]);
    return { version, statuses, parked, head: head?.commit ?? 0n };
  } finally {
    await log.close();
    await store.close();
  }
};

const finding = ({ version, statuses, parked, head }: Standing): Finding => {
  const coming = statuses.filter(({ isLive }) => !isLive);
  const says = `MongoDB ${version}; ${liveText(statuses, head)}`;
  if (coming.length > 0)
    return warning(
      `${says}; not live yet: ${coming.map((status) => placeText(status, head)).join(', ')}`,
      'start Redress, or wait until it has made them',
    );
  if (parked === 0) return ok(`${says}; nothing is parked`);
  return warning(`${says}; parked events: ${String(parked)}`, 'npm run ops -- parked lists them');
};

const liveText = (statuses: readonly ViewStatus[], head: bigint): string => {
  const live = statuses.filter(({ isLive }) => isLive);
  const behind = live.filter(({ reached }) => (reached?.commit ?? 0n) < head);
  const place =
    behind.length === 0 ? 'at the end of the log' : `behind the log: ${behind.map((status) => placeText(status, head)).join(', ')}`;
  return live.length === 0 ? 'no view is live' : `live views: ${String(live.length)}, ${place}`;
};

/** `timeline at 97.3 %`. Rounded down: 100 % is the end. */
const placeText = ({ view, reached }: ViewStatus, head: bigint): string => {
  const tenths = head === 0n ? 0n : ((reached?.commit ?? 0n) * 1_000n) / head;
  return `${view} at ${(Number(tenths) / 10).toFixed(1)} %`;
};
