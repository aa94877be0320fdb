import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const fileIn = (dataDir: string): string => path.join(dataDir, 'engines.json');

/** Says in the data folder where the engines of a running local mode serve, so that the command line finds them. */
export const writeEnginesFile = (dataDir: string, engines: { readonly eventstoreUrl: string }): Promise<void> =>
  writeFile(fileIn(dataDir), `${JSON.stringify(engines)}\n`);

export const removeEnginesFile = (dataDir: string): Promise<void> => rm(fileIn(dataDir), { force: true });
