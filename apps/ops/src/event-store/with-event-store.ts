import { startEventStoreServer } from '@embedded/eventstore';
import type { Settings } from '@platform/config';
import { lookForEventStore } from './look-for-event-store';

/**
 * Does something with the event store of the installation. One that is at rest in the data folder is started for the time of the work, and standard error
 * says so.
 *
 * @param work gets its address, `esdb://…`
 * @throws Error in one line when there is none, or when another process is about to use it
 */
export const withEventStore = async <Value>(settings: Settings, work: (url: string) => Promise<Value>): Promise<Value> => {
  const found = await lookForEventStore(settings);
  switch (found.kind) {
    case 'configured':
    case 'running':
      return work(found.url);
    case 'at-rest':
      return withEmbedded(found.folder, work);
    case 'none':
      throw new Error(`there is no event store: EVENTSTORE_URL is not set, and DATA_DIR ${settings.dataDir} holds none`);
  }
};

const withEmbedded = async <Value>(folder: string, work: (url: string) => Promise<Value>): Promise<Value> => {
  process.stderr.write(`redress: no Redress runs on this data folder; its event store is started for this command (${folder})\n`);
  const server = await startEventStoreServer({ dataDir: folder });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
};
