import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { open, type Database, type RootDatabase } from 'lmdb';
import { reasonOf, StoreError } from './store-error';

export type Table = Database<Buffer, Buffer>;

/** The tables of a store. Keys are made by `keyOf`, except that streams are keyed by name. */
export interface Tables {
  readonly env: RootDatabase<Buffer, Buffer>;
  /** position -> checksum and event */
  readonly log: Table;
  /** stream name -> position of its first event, which serves as the stream's number */
  readonly streams: Table;
  /** stream number, revision -> position */
  readonly revisions: Table;
  /** who has the store open */
  readonly owner: Table;
}

interface Extent {
  readonly pageSize: number;
  readonly lastPageNumber: number;
}

const PAGE_SIZE = 4096;
/** LMDB begins its first two pages, which say where everything is, with a header and this number. */
const META_PAGES = [0, 1] as const;
const MAGIC = 0xbeefc0de;
const MAGIC_AT = 24;

const BINARY = { encoding: 'binary', keyEncoding: 'binary' } as const;

export function dataFileOf(directory: string): string {
  return join(directory, 'events.mdb');
}

/**
 * Opens or creates the tables in an existing, writable directory.
 *
 * @throws StoreError when the data file is shorter than its own table of contents says, or no LMDB file
 */
export function openTables(directory: string): Tables {
  const path = dataFileOf(directory);
  try {
    refuseForeignFile(path);
    const env = open<Buffer, Buffer>({ path, ...BINARY, pageSize: PAGE_SIZE, maxDbs: 4 });
    refuseTornFile(path, env.getStats() as Extent);
    const table = (name: string): Table => env.openDB<Buffer, Buffer>({ name, ...BINARY });
    return { env, log: table('log'), streams: table('streams'), revisions: table('revisions'), owner: table('owner') };
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(`The event store in ${directory} is damaged: ${reasonOf(error)}.`);
  }
}

/** LMDB ends the process when it opens a file that is not its own. */
function refuseForeignFile(path: string): void {
  if (!existsSync(path)) return;
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(4);
    for (const page of META_PAGES) {
      readSync(file, bytes, 0, bytes.length, page * PAGE_SIZE + MAGIC_AT);
      if (bytes.readUInt32LE() !== MAGIC) throw new StoreError(`The event store file ${path} is damaged: it does not begin as it should.`);
    }
  } finally {
    closeSync(file);
  }
}

/** LMDB maps the file into memory: touching a page beyond its end would kill the process instead of failing. */
function refuseTornFile(path: string, { pageSize, lastPageNumber }: Extent): void {
  const expected = pageSize * (lastPageNumber + 1);
  const actual = existsSync(path) ? statSync(path).size : 0;
  if (actual < expected) {
    throw new StoreError(`The event store file ${path} is damaged: it has ${String(actual)} bytes of ${String(expected)}.`);
  }
}
