import type { Settings } from '@platform/config';
import { EventLog } from '@platform/event-store';
import { asking, ReadStore, ViewBehind, ViewReader } from '@platform/read-store';
import { complaintDetails } from '@redress/complaints';
import { isErased, storedKeysAt, type WrappedKeys } from '@redress/privacy';
import { notLookedAt, ok, problem, type Finding } from './finding';
import { servingStores } from './serving-stores';

/** So many cases are named. */
const NAMED = 20;

/** Where cases, their keys and their history are looked up. */
interface LookedIn {
  readonly log: EventLog;
  readonly store: ReadStore;
  readonly stored: WrappedKeys;
  readonly category: string;
}

/** Whether the key of every case is there that is neither erased nor being erased. */
export const checkCaseKeys = async (settings: Settings): Promise<Finding> => {
  const stores = await servingStores(settings);
  if (!stores) return notLookedAt;
  const [log, store, stored] = [new EventLog(stores.logUrl), new ReadStore(stores.viewUrl), storedKeysAt(settings)];
  try {
    return finding(await withoutKey({ log, store, stored, category: settings.streamCategory }));
  } catch (error) {
    if (error instanceof ViewBehind) return ok('not looked at: the views are not made yet');
    throw error;
  } finally {
    await Promise.all([log.close(), store.close(), stored.close()]);
  }
};

/** The cases that ought to have a key and have none, in the order of their references. Only the log knows why a key is gone. */
const withoutKey = async ({ log, store, stored, category }: LookedIn): Promise<readonly string[]> => {
  const cases = await new ViewReader(store).collectionOf(complaintDetails);
  const rows = await asking(() => cases.find({}, { projection: { 'document.erasedAt': 1 } }).toArray());
  const names = new Set(await stored.names());
  const missing: string[] = [];
  for (const { _id: id, document } of rows) {
    const stream = `${category}-${id}`;
    if (document?.erasedAt !== undefined || names.has(stream)) continue;
    if (!isErased(await log.read(stream))) missing.push(id);
  }
  return missing.sort();
};

const finding = (missing: readonly string[]): Finding => {
  if (missing.length === 0) return ok('each case has its key, unless it was erased');
  const others = missing.length > NAMED ? ` and ${String(missing.length - NAMED)} more` : '';
  return problem(
    `missing keys of cases that are not erased: ${String(missing.length)} (${missing.slice(0, NAMED).join(', ')}${others})`,
    'bring them back from a backup of the keys, then run npm run ops -- apply-erasures',
  );
};
