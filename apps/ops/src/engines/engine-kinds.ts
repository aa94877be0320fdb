import { startEventStoreServer } from '@embedded/eventstore';
import { startMongoEngine } from '@embedded/mongo';
import type { Settings } from '@platform/config';
import { EventLog } from '@platform/event-store';
import { ReadStore } from '@platform/read-store';
import { eventStoreFolderIn, mongoFolderIn, viewDatabaseAt, type Engines } from '@redress/installation';

/** What answers at an address. */
interface Answering {
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** One of the two stores: where it is said to be, and how to ask and to start it. */
export interface EngineKind {
  /** As people call it. */
  readonly called: string;
  /** The setting that names a server of one's own. */
  readonly setting: 'EVENTSTORE_URL' | 'MONGODB_URL';
  /** Whether one may begin empty: views follow from the log, the log follows from nothing. */
  readonly mayBeginEmpty: boolean;
  readonly configured: (settings: Settings) => string | undefined;
  readonly running: (engines: Engines) => string | undefined;
  readonly folderIn: (dataDir: string) => string;
  /** Nothing is connected yet. @throws Error when it is no address of such a store */
  readonly open: (url: string) => Answering;
  /** Starts the embedded one on a folder. */
  readonly start: (folder: string) => Promise<StartedEngine>;
}

export interface StartedEngine {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const eventStore: EngineKind = {
  called: 'event store',
  setting: 'EVENTSTORE_URL',
  mayBeginEmpty: false,
  configured: ({ eventStoreUrl }) => eventStoreUrl,
  running: ({ eventstoreUrl }) => eventstoreUrl,
  folderIn: eventStoreFolderIn,
  open: (url) => new EventLog(url),
  start: (dataDir) => startEventStoreServer({ dataDir }),
};

const viewStore: EngineKind = {
  called: 'view store',
  setting: 'MONGODB_URL',
  mayBeginEmpty: true,
  configured: ({ mongoUrl }) => mongoUrl,
  running: ({ mongoUrl }) => mongoUrl,
  folderIn: mongoFolderIn,
  open: (url) => new ReadStore(url),
  start: async (dataDir) => {
    const engine = await startMongoEngine({ dataDir });
    return { url: viewDatabaseAt(engine.url), stop: () => engine.stop() };
  },
};

/** The stores that commands work with. */
export const engineKinds = { eventStore, viewStore };
export type EngineName = keyof typeof engineKinds;
