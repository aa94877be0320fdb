import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openEnvironment, type Environment, type Table } from './environment';
import { checkFormat, recordFormat } from './format';
import { claimOwnership } from './owner';
import { reasonOf, StoreError } from './store-error';
import type { StoreKind } from './store-kind';

/** An open folder, which belongs to this process alone. */
export interface DataFolder<Name extends string = string> {
  readonly env: Environment;
  /** The tables; keys and values are bytes. */
  readonly tables: Readonly<Record<Name, Table>>;
  /** Gives the folder back. Call it once, when nothing reads or writes any more. */
  close(): Promise<void>;
}

/**
 * Opens the store in a directory, which is created if it is missing.
 *
 * @throws StoreError with one line: not writable, in use, damaged, of a newer format
 */
export async function openDataFolder<Name extends string>(directory: string, kind: StoreKind<Name>): Promise<DataFolder<Name>> {
  const file = join(directory, kind.file);
  makeWritable(directory, file);
  checkFormat({ directory, file, kind });
  const env = openEnvironment({ directory, file, kind });
  try {
    const owner = env.openDB<Buffer, Buffer>({ name: 'owner', encoding: 'binary', keyEncoding: 'binary' });
    const release = claimOwnership(env, owner, `The ${kind.name} in ${directory}`);
    recordFormat({ directory, file, kind });
    const close = async (): Promise<void> => {
      release();
      await env.close();
    };
    return { env, tables: openTables(env, kind.tables), close };
  } catch (error) {
    await env.close();
    throw error instanceof StoreError ? error : new StoreError(`The ${kind.name} in ${directory} cannot be opened: ${reasonOf(error)}.`);
  }
}

function openTables<Name extends string>(env: Environment, names: readonly Name[]): Record<Name, Table> {
  const table = (name: Name): Table => env.openDB<Buffer, Buffer>({ name, encoding: 'binary', keyEncoding: 'binary' });
  return Object.fromEntries(names.map((name) => [name, table(name)])) as Record<Name, Table>;
}

function makeWritable(directory: string, file: string): void {
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.W_OK);
  } catch (error) {
    throw new StoreError(`The data directory ${directory} is not writable: ${reasonOf(error)}.`);
  }
}
