import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readSync, statSync, truncateSync } from 'node:fs';
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
 * @throws StoreError when the file lacks pages that something is in, or is no LMDB file
 */
export function openEnvironment({ directory, file, kind }: StorePlace): Environment {
  try {
    refuseForeignFile(file, kind.name);
    const env = open<Buffer, Buffer>(optionsOf(file, kind));
    refuseTornFile(env, file, kind);
    return env;
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(`The ${kind.name} in ${directory} is damaged: ${reasonOf(error)}.`);
  }
}

const optionsOf = (path: string, { tables }: StoreKind) =>
  ({ path, encoding: 'binary', keyEncoding: 'binary', pageSize: PAGE_SIZE, maxDbs: tables.length + 1 }) as const;

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

/**
 * LMDB maps the file into memory: touching a page beyond its end would kill the process instead of failing. Pages that were taken and given back before they
 * were written are missing too, and nothing is in them: then everything else is looked at once, and only after that the file gets the length that it says it
 * has. Whoever dies in between leaves it as it was.
 */
function refuseTornFile(env: Environment, path: string, kind: StoreKind): void {
  const { pageSize, lastPageNumber } = env.getStats() as Extent;
  const expected = pageSize * (lastPageNumber + 1);
  const actual = existsSync(path) ? statSync(path).size : 0;
  if (actual >= expected) return;
  if (!isReadable(path, kind))
    throw new StoreError(`The ${kind.name} file ${path} is damaged: it has ${String(actual)} bytes of ${String(expected)}.`);
  truncateSync(path, expected);
}

/**
 * Reads every entry of some tables: fails when one cannot be read, or is a value of zeros, as one has that lay in a page that is cut in the middle. A program of
 * its own, because it is killed when it touches a page beyond the end, and LMDB ends the process when pages are not what they have to be.
 */
const READ_ALL = `
const [lmdb, options, ...tables] = process.argv.slice(1);
const env = require(lmdb).open({ ...JSON.parse(options), readOnly: true });
const isWritten = (part) => part.some((byte) => byte !== 0);
for (const name of tables)
  for (const { value } of env.openDB({ name, encoding: 'binary', keyEncoding: 'binary' }).getRange())
    if (value.length > 1024 && !(isWritten(value.subarray(0, 1024)) && isWritten(value.subarray(-1024)))) process.exit(1);
process.exit(0);
`;

const isReadable = (path: string, kind: StoreKind): boolean => {
  const args = [require.resolve('lmdb'), JSON.stringify(optionsOf(path, kind)), ...kind.tables];
  return spawnSync(process.execPath, ['-e', READ_ALL, ...args], { stdio: 'ignore' }).status === 0;
};
