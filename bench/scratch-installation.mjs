// What every measured installation has of its own: a folder, a category of streams, and databases.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from '../tools/lib/built.mjs';

const SERVERS_AND_DATABASE = /^([^:]+:\/\/[^/?]+)(?:\/[^?]*)?/;

/** Whether both servers are named; throws when only one is. */
export function areServersGiven({ eventstoreUrl, mongoUrl }) {
  if (!eventstoreUrl !== !mongoUrl) throw new Error('this bench needs both servers: name the event store and the MongoDB, or neither');
  return Boolean(eventstoreUrl);
}

/**
 * Does the work with {env, databaseUrl}: the environment of an installation of its own, without its servers, and the address of its nth database on a MongoDB.
 * The folder is removed afterwards. The events stay in the log.
 */
export async function withScratchInstallation(work) {
  const dataDir = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  const name = `bench${randomBytes(6).toString('hex')}`;
  const databaseUrl = (mongoUrl, number) => mongoUrl.replace(SERVERS_AND_DATABASE, `$1/redress_${name}_${number}`);
  try {
    return await work({ env: { DATA_DIR: dataDir, STREAM_CATEGORY: name }, databaseUrl });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

export async function dropDatabase(url) {
  const { ReadStore } = built('libs/platform/read-store/src');
  const store = new ReadStore(url);
  try {
    await store.database.dropDatabase();
  } finally {
    await store.close();
  }
}
