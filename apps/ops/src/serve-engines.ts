import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEventStoreServer } from '@embedded/eventstore';
import { startMongoEngine } from '@embedded/mongo';
import { eventStoreFolderIn, mongoFolderIn } from '@redress/installation';
import { makeFolder } from '@redress/privacy';

/** What the command line says about the engines. */
export interface EngineOptions {
  /** Where they keep their data; a temporary folder, removed at the end, when it is not given. */
  readonly dataDir?: string;
  /** 0: a free one. */
  readonly eventstorePort: number;
  /** 0: a free one. */
  readonly mongoPort: number;
}

/** Serves the embedded engines on loopback until told to end, and says in one line of JSON where. */
export const serveEngines = async ({ dataDir, eventstorePort, mongoPort }: EngineOptions): Promise<void> => {
  const ended = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  const folder = dataDir ?? (await mkdtemp(path.join(tmpdir(), 'redress-engines-')));
  await makeFolder(path.resolve(folder));
  const eventStore = await startEventStoreServer({ dataDir: eventStoreFolderIn(folder), port: eventstorePort });
  try {
    const mongo = await startMongoEngine({ dataDir: mongoFolderIn(folder), port: mongoPort });
    process.stdout.write(`${JSON.stringify({ eventstoreUrl: eventStore.url, mongoUrl: mongo.url })}\n`);
    await ended;
    await mongo.stop();
  } finally {
    await eventStore.stop();
  }
  if (dataDir === undefined) await rm(folder, { recursive: true, force: true });
};
