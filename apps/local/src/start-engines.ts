import { startEventStoreServer } from '@embedded/eventstore';
import { startMongoEngine } from '@embedded/mongo';
import type { Settings } from '@platform/config';
import { eventStoreFolderIn, mongoFolderIn, removeEnginesFile, writeEnginesFile } from '@redress/installation';

/** The engines of a local mode, and how to end those that are its own. */
export interface LocalEngines {
  readonly eventStoreUrl: string;
  readonly close: () => Promise<void>;
}

interface Engine {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the engines that no setting names, and says in the data folder where they serve.
 *
 * @throws an Error with one line when one of them cannot start
 */
export const startEngines = async ({ dataDir, eventStoreUrl }: Settings): Promise<LocalEngines> => {
  const started: Engine[] = [];
  const close = async (): Promise<void> => {
    await removeEnginesFile(dataDir);
    await Promise.all(started.map((engine) => engine.stop()));
  };
  try {
    const mongo = await startMongoEngine({ dataDir: mongoFolderIn(dataDir) });
    started.push(mongo);
    if (eventStoreUrl !== undefined) {
      await writeEnginesFile(dataDir, { mongoUrl: mongo.url });
      return { eventStoreUrl, close };
    }
    const eventStore = await startEventStoreServer({ dataDir: eventStoreFolderIn(dataDir) });
    started.push(eventStore);
    await writeEnginesFile(dataDir, { eventstoreUrl: eventStore.url, mongoUrl: mongo.url });
    return { eventStoreUrl: eventStore.url, close };
  } catch (error) {
    await close();
    throw error;
  }
};
