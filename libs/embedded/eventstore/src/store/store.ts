import { accessSync, constants, mkdirSync } from 'node:fs';
import { EventLog } from './event-log';
import { checkFormat, recordFormat } from './format';
import { claimOwnership } from './owner';
import { reasonOf, StoreError } from './store-error';
import { openTables, type Tables } from './tables';
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
  makeWritable(directory);
  checkFormat(directory);
  const tables = openTables(directory);
  let release: () => void = () => undefined;
  try {
    release = claimOwnership(tables, directory);
    recordFormat(directory);
    return new OpenStore(tables, await verify(tables), release);
  } catch (error) {
    release();
    await tables.env.close();
    throw error instanceof StoreError ? error : new StoreError(`The event store in ${directory} is damaged: ${reasonOf(error)}.`);
  }
}

class OpenStore implements Store {
  readonly log: EventLog;

  constructor(
    private readonly tables: Tables,
    next: bigint,
    private readonly release: () => void,
  ) {
    this.log = new EventLog(tables, next);
  }

  async close(): Promise<void> {
    try {
      this.release();
    } finally {
      await this.tables.env.close();
    }
  }
}

function makeWritable(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.W_OK);
  } catch (error) {
    throw new StoreError(`The data directory ${directory} is not writable: ${reasonOf(error)}.`);
  }
}
