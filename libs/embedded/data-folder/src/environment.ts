import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { open, type Database, type RootDatabase } from 'lmdb';
import { reasonOf, StoreError } from './store-error';
import type { StoreKind } from './store-kind';

export type Environment = RootDatabase<Buffer, Buffer>;
export type Table = Database<Buffer, Buffer>;

/** Where a store is, and of what kind. */
export interface StorePlace {
  readonly directory: string;
  readonly file: string;
  readonly kind: StoreKind;
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

/**
 * Opens or creates the data file in an existing, writable directory.
 *
 * @throws StoreError when the file is shorter than its own table of contents says, or no LMDB file
 */
export function openEnvironment({ directory, file, kind }: StorePlace): Environment {
  try {
    refuseForeignFile(file, kind.name);
    const maxDbs = kind.tables.length + 1;
    const env = open<Buffer, Buffer>({ path: file, encoding: 'binary', keyEncoding: 'binary', pageSize: PAGE_SIZE, maxDbs });
    refuseTornFile(file, kind.name, env.getStats() as Extent);
    return env;
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(`The ${kind.name} in ${directory} is damaged: ${reasonOf(error)}.`);
  }
}

/** LMDB ends the process when it opens a file that is not its own. */
function refuseForeignFile(path: string, name: string): void {
  if (!existsSync(path)) return;
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(4);
    for (const page of META_PAGES) {
      readSync(file, bytes, 0, bytes.length, page * PAGE_SIZE + MAGIC_AT);
      if (bytes.readUInt32LE() !== MAGIC) throw new StoreError(`The ${name} file ${path} is damaged: it does not begin as it should.`);
    }
  } finally {
    closeSync(file);
  }
}

/** LMDB maps the file into memory: touching a page beyond its end would kill the process instead of failing. */
function refuseTornFile(path: string, name: string, { pageSize, lastPageNumber }: Extent): void {
  const expected = pageSize * (lastPageNumber + 1);
  const actual = existsSync(path) ? statSync(path).size : 0;
  if (actual < expected) {
    throw new StoreError(`The ${name} file ${path} is damaged: it has ${String(actual)} bytes of ${String(expected)}.`);
  }
}
