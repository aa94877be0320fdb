import { openDataFolder, reasonOf, StoreError, type DataFolder } from '@embedded/data-folder';
import { EventLog } from './event-log';
import { EVENT_STORE, tablesOf, type Tables } from './tables';
import { verify } from './verify';

/** An open, verified store. */
export interface Store {
  readonly log: EventLog;
  /** Gives the directory back. Call it once, when nothing reads or writes any more. */
  close(): Promise<void>;
}

/**
 * Opens the store in a directory, which is created if it is missing, and reads all of it once.
 *
 * @throws StoreError with one line: not writable, in use, damaged, of a newer format
 */
export async function openStore(directory: string): Promise<Store> {
  const folder = await openDataFolder(directory, EVENT_STORE);
  const tables = tablesOf(folder);
  const end = await verifiedEnd(tables, directory, folder);
  return { log: new EventLog(tables, end), close: () => folder.close() };
}

async function verifiedEnd(tables: Tables, directory: string, folder: DataFolder): Promise<bigint> {
  try {
    return await verify(tables);
  } catch (error) {
    await folder.close();
    throw new StoreError(`The event store in ${directory} is damaged: ${reasonOf(error)}.`);
  }
}
