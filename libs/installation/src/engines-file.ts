import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where the embedded engines of a running local mode serve. */
export interface Engines {
  /** `esdb://127.0.0.1:…?tls=false` */
  readonly eventstoreUrl: string;
}

const fileIn = (dataDir: string): string => path.join(dataDir, 'engines.json');

/** The folder of the embedded event store inside the data folder. */
export const eventStoreFolderIn = (dataDir: string): string => path.join(dataDir, 'eventstore');

/** Says in the data folder where the engines of a running local mode serve, so that the command line finds them. */
export const writeEnginesFile = (dataDir: string, engines: Engines): Promise<void> =>
  writeFile(fileIn(dataDir), `${JSON.stringify(engines)}\n`);

export const removeEnginesFile = (dataDir: string): Promise<void> => rm(fileIn(dataDir), { force: true });

/**
 * What the data folder says about running engines; undefined when it says nothing readable. A crash leaves the file behind: whether they still serve,
 * only asking them can tell.
 */
export const readEnginesFile = async (dataDir: string): Promise<Engines | undefined> => {
  try {
    return enginesFrom(JSON.parse(await readFile(fileIn(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
};

const enginesFrom = (value: unknown): Engines | undefined =>
  typeof value === 'object' && value !== null && 'eventstoreUrl' in value && typeof value.eventstoreUrl === 'string'
    ? { eventstoreUrl: value.eventstoreUrl }
    : undefined;
