import path from 'node:path';
import { startEventStoreServer } from '@embedded/eventstore';
import type { Settings } from '@platform/config';
import { encryptionKeyOnOneMachine, eventStoreFolderIn, removeEnginesFile, writeEnginesFile } from '@redress/installation';
import { makeFolder } from '@redress/privacy';
import { startApi, type ApiSurroundings } from '../../api/src';
import { ProjectorModule } from '../../projector/src';

/** An engine that serves, and how to end it. */
interface Engine {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Everything in one process on the embedded engines, for one machine. @throws an Error with one line when something cannot start */
export const startLocal = async (settings: Settings): Promise<void> => {
  await makeDataDir(settings.dataDir);
  const keyEncryptionKey = await encryptionKeyOnOneMachine(settings);
  const eventStore = await eventStoreOf(settings);
  const complete = { ...settings, keyEncryptionKey, eventStoreUrl: eventStore.url };
  try {
    const origin = await startApi(complete, { log: 'stderr', closeAfter: eventStore.close, alongside: projector });
    process.stdout.write(`${banner(complete, origin)}\n`);
  } catch (error) {
    await eventStore.close();
    throw error;
  }
};

const projector: NonNullable<ApiSurroundings['alongside']> = (installation, observability, logger) => [
  ProjectorModule.forRoot(installation, observability, { logger }),
];

const makeDataDir = async (dataDir: string): Promise<void> => {
  try {
    await makeFolder(path.resolve(dataDir));
  } catch (error) {
    throw new Error(`DATA_DIR ${dataDir} cannot be made or written: ${error instanceof Error ? error.message : 'unknown'}`, {
      cause: error,
    });
  }
};

const eventStoreOf = async ({ dataDir, eventStoreUrl }: Settings): Promise<Engine> => {
  if (eventStoreUrl !== undefined) return { url: eventStoreUrl, close: () => Promise.resolve() };
  const server = await startEventStoreServer({ dataDir: eventStoreFolderIn(dataDir) });
  await writeEnginesFile(dataDir, { eventstoreUrl: server.url, pid: process.pid });
  const close = async () => {
    await removeEnginesFile(dataDir);
    await server.stop();
  };
  return { url: server.url, close };
};

const banner = ({ dataDir, eventStoreUrl, auth }: Settings, origin: string): string =>
  [
    `Redress serves on ${origin} (for one machine; Ctrl-C ends it)`,
    `  API      ${origin}/api/v1`,
    `  Docs     ${origin}/api/docs`,
    `  Health   ${origin}/health/ready`,
    `  Data     ${path.resolve(dataDir)}`,
    `  Events   ${String(eventStoreUrl)}`,
    auth.kind === 'local' ? '  Token    npm run --silent token -- --role handler --sub a.jansen' : `  Tokens   from ${auth.issuer}`,
  ].join('\n');
