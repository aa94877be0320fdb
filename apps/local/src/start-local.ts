import path from 'node:path';
import type { Settings } from '@platform/config';
import { encryptionKeyOnOneMachine } from '@redress/installation';
import { makeFolder } from '@redress/privacy';
import { startApi, type ApiSurroundings } from '../../api/src';
import { ProjectorModule } from '../../projector/src';
import { WorkerModule } from '../../worker/src';
import { startEngines } from './start-engines';

/** Everything in one process on the embedded engines, for one machine. @throws an Error with one line when something cannot start */
export const startLocal = async (settings: Settings): Promise<void> => {
  await makeDataDir(settings.dataDir);
  const keyEncryptionKey = await encryptionKeyOnOneMachine(settings);
  const engines = await startEngines(settings);
  const { eventStoreUrl, mongoUrl, redisUrl } = engines;
  const complete = { ...settings, keyEncryptionKey, eventStoreUrl, mongoUrl, redisUrl };
  try {
    const origin = await startApi(complete, { log: 'stderr', closeAfter: engines.close, alongside: projectorAndWorker });
    process.stdout.write(`${banner(complete, origin)}\n`);
  } catch (error) {
    await engines.close();
    throw error;
  }
};

const projectorAndWorker: NonNullable<ApiSurroundings['alongside']> = async (installation, observability, logger) => [
  ProjectorModule.forRoot(installation, observability, { logger }),
  ...(installation.settings.automations === 'on' ? [await WorkerModule.forRoot(installation, observability, { logger })] : []),
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

const banner = (settings: Settings, origin: string): string => {
  const { dataDir, eventStoreUrl, mongoUrl, auth } = settings;
  return [
    `Redress serves on ${origin} (for one machine; Ctrl-C ends it)`,
    `  API      ${origin}/api/v1`,
    `  Docs     ${origin}/api/docs`,
    `  Health   ${origin}/health/ready`,
    `  Data     ${path.resolve(dataDir)}`,
    `  Events   ${String(eventStoreUrl)}`,
    `  Views    ${String(mongoUrl)}`,
    `  Bell     ${bellOf(settings)}`,
    auth.kind === 'local' ? '  Token    npm run --silent token -- --role handler --sub a.jansen' : `  Tokens   from ${auth.issuer}`,
  ].join('\n');
};

const bellOf = ({ redisUrl, automations }: Settings): string => {
  if (automations === 'off') return 'AUTOMATIONS is off: nothing happens by itself, no deadline is watched, no mail leaves';
  return redisUrl ?? 'none: there is no redis-server on the PATH, so duties are looked for every second';
};
