import { create } from './administration/create';
import { createIndexes } from './administration/create-indexes';
import { drop } from './administration/drop';
import { dropDatabase } from './administration/drop-database';
import { dropIndexes } from './administration/drop-indexes';
import { listCollections } from './administration/list-collections';
import { listDatabases } from './administration/list-databases';
import { listIndexes } from './administration/list-indexes';
import { renameCollection } from './administration/rename-collection';
import type { Command } from './command';
import { buildInfo } from './connection/build-info';
import { hello, isMaster } from './connection/hello';
import { ping } from './connection/ping';
import { endSessions, startSession } from './connection/sessions';
import { aggregate } from './reading/aggregate';
import { count } from './reading/count';
import { distinct } from './reading/distinct';
import { find } from './reading/find';
import { getMore } from './reading/get-more';
import { killCursors } from './reading/kill-cursors';
import { bulkWrite } from './writing/bulk-write';
import { deleteCommand } from './writing/delete';
import { findAndModify } from './writing/find-and-modify';
import { insert } from './writing/insert';
import { update } from './writing/update';

/** The commands that this server has. */
export const COMMANDS: readonly Command[] = [
  ...[hello, isMaster, ping, buildInfo, startSession, endSessions],
  ...[find, getMore, killCursors, count, distinct, aggregate],
  ...[insert, update, deleteCommand, findAndModify, bulkWrite],
  ...[create, drop, dropDatabase, renameCollection, createIndexes, dropIndexes],
  ...[listCollections, listDatabases, listIndexes],
];
