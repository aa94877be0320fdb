import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { EventLog } from './event-log';
import { checkFormat, recordFormat } from './format';
import { claimOwnership } from './owner';
import { reasonOf, StoreError } from './store-error';
import { dataFileOf, openTables, type Tables } from './tables';
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
  try {
    const release = claimOwnership(tables, directory);
    try {
      recordFormat(directory);
      return new OpenStore(tables, await verifiedEnd(tables, directory), release);
    } catch (error) {
      release();
      throw error;
    }
  } catch (error) {
    await tables.env.close();
    throw error instanceof StoreError ? error : new StoreError(`The event store in ${directory} cannot be opened: ${reasonOf(error)}.`);
  }
}

async function verifiedEnd(tables: Tables, directory: string): Promise<bigint> {
  try {
    return await verify(tables);
  } catch (error) {
    throw new StoreError(`The event store in ${directory} is damaged: ${reasonOf(error)}.`);
  }
}

class OpenStore implements Store {
  readonly log: EventLog;

  constructor(
    private readonly tables: Tables,
    end: bigint,
    private readonly release: () => void,
  ) {
    this.log = new EventLog(tables, end);
  }

  async close(): Promise<void> {
    this.release();
    await this.tables.env.close();
  }
}

function makeWritable(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.W_OK);
    if (existsSync(dataFileOf(directory))) accessSync(dataFileOf(directory), constants.W_OK);
  } catch (error) {
    throw new StoreError(`The data directory ${directory} is not writable: ${reasonOf(error)}.`);
  }
}
