import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const engines = z.object({ eventstoreUrl: z.string().optional(), mongoUrl: z.string().optional(), pid: z.int().positive() });

/**
 * Where the embedded engines of a running local mode serve (`esdb://127.0.0.1:…?tls=false`, `mongodb://127.0.0.1:…`), and the id of its process. Absent: that
 * one is no embedded engine, a setting names it.
 */
export type Engines = Readonly<z.output<typeof engines>>;

const fileIn = (dataDir: string): string => path.join(dataDir, 'engines.json');

/** The folder of the embedded event store inside the data folder. */
export const eventStoreFolderIn = (dataDir: string): string => path.join(dataDir, 'eventstore');

/** The folder of the embedded MongoDB inside the data folder. */
export const mongoFolderIn = (dataDir: string): string => path.join(dataDir, 'mongo');

/** The database of the views on the embedded MongoDB. @param server `mongodb://127.0.0.1:…/?directConnection=true` */
export const viewDatabaseAt = (server: string): string => {
  const url = new URL(server);
  url.pathname = '/redress';
  return url.href;
};

/** Says in the data folder where the engines of a running local mode serve, so that the command line finds them. */
export const writeEnginesFile = (dataDir: string, serving: Engines): Promise<void> =>
  writeFile(fileIn(dataDir), `${JSON.stringify(serving)}\n`);

export const removeEnginesFile = (dataDir: string): Promise<void> => rm(fileIn(dataDir), { force: true });

/**
 * What the data folder says about running engines; undefined when it says nothing readable. A crash leaves the file behind: whether the process
 * still lives and the engines serve, only asking can tell.
 */
export const readEnginesFile = async (dataDir: string): Promise<Engines | undefined> => {
  try {
    return engines.parse(JSON.parse(await readFile(fileIn(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
};
