import path from 'node:path';
import { startEventStoreServer } from '@embedded/eventstore';
import { startMongoEngine } from '@embedded/mongo';
import type { Settings } from '@platform/config';
import { eventStoreFolderIn, mongoFolderIn, removeEnginesFile, viewDatabaseAt, writeEnginesFile } from '@redress/installation';
import { startRedis } from './start-redis';

/** The engines of a local mode, and how to end those that are its own. */
export interface LocalEngines {
  readonly eventStoreUrl: string;
  readonly mongoUrl: string;
  /** None when there is no Redis: it is only a bell. */
  readonly redisUrl: string | undefined;
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
export const startEngines = async (settings: Settings): Promise<LocalEngines> => {
  const { dataDir, eventStoreUrl, mongoUrl } = settings;
  const started: Pick<Engine, 'stop'>[] = [];
  const urlOf = async (start: () => Promise<Engine>): Promise<string> => {
    const engine = await start();
    started.push(engine);
    return engine.url;
  };
  const close = async (): Promise<void> => {
    await removeEnginesFile(dataDir);
    await Promise.all(started.map((engine) => engine.stop()));
  };
  try {
    const eventStore = eventStoreUrl ?? (await urlOf(() => startEventStoreServer({ dataDir: eventStoreFolderIn(dataDir) })));
    const mongo = mongoUrl ?? viewDatabaseAt(await urlOf(() => startMongoEngine({ dataDir: mongoFolderIn(dataDir) })));
    const redis = await redisOf(settings);
    started.push(redis);
    await writeEnginesFile(dataDir, {
      ...(eventStoreUrl === undefined && { eventstoreUrl: eventStore }),
      ...(mongoUrl === undefined && { mongoUrl: mongo }),
      pid: process.pid,
    });
    return { eventStoreUrl: eventStore, mongoUrl: mongo, redisUrl: redis.url, close };
  } catch (error) {
    await close();
    throw error;
  }
};

interface Bell {
  readonly url: string | undefined;
  readonly stop: () => Promise<void>;
}

const noRedis: Bell = { url: undefined, stop: () => Promise.resolve() };

/** The Redis that a setting names, else one of our own; none when there is no redis-server. */
const redisOf = async ({ redisUrl, dataDir, automations }: Settings): Promise<Bell> => {
  if (redisUrl !== undefined || automations === 'off') return { ...noRedis, url: redisUrl };
  return (await startRedis(path.join(dataDir, 'redis'))) ?? noRedis;
};
