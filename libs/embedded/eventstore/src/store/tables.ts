import { join } from 'node:path';
import type { DataFolder, Environment, StoreKind, Table } from '@embedded/data-folder';

/** The tables of a store. Keys are made by `keyOf`, except that streams are keyed by name. */
export interface Tables {
  readonly env: Environment;
  /** position -> checksum and event */
  readonly log: Table;
  /** stream name -> position of its first event, which serves as the stream's number */
  readonly streams: Table;
  /** stream number, revision -> position */
  readonly revisions: Table;
}

type TableName = 'log' | 'streams' | 'revisions';

export const EVENT_STORE: StoreKind<TableName> = {
  name: 'event store',
  file: 'events.mdb',
  format: 1,
  tables: ['log', 'streams', 'revisions'],
};

export const dataFileOf = (directory: string): string => join(directory, EVENT_STORE.file);

export const tablesOf = ({ env, tables }: DataFolder<TableName>): Tables => ({ env, ...tables });
