import path from 'node:path';
import type { Settings } from '@platform/config';
import { makeFolder } from '@redress/privacy';
import { engineKinds, type EngineKind, type EngineName, type StartedEngine } from './engine-kinds';
import { lookForEngine } from './look-for-engine';

/**
 * Does something with the stores of the installation. Those that are at rest in the data folder are started for the time of the work, and standard error says
 * so.
 *
 * @param names the stores that are needed
 * @param work gets their addresses, `esdb://…` and `mongodb://…/<database>`
 * @throws Error in one line when there is no event store, or when another process is about to use one
 */
export const withEngines = async <Name extends EngineName, Value>(
  settings: Settings,
  names: readonly Name[],
  work: (urls: Readonly<Record<Name, string>>) => Promise<Value>,
): Promise<Value> => {
  const engines: StartedEngine[] = [];
  try {
    for (const name of names) engines.push(await opened(engineKinds[name], settings));
    return await work(Object.fromEntries(names.map((name, index) => [name, engines[index]?.url])) as Record<Name, string>);
  } finally {
    for (const engine of engines.reverse()) await engine.stop();
  }
};

/** Makes room for an event store in the data folder when there is none yet, for commands that begin with an empty one. */
export const beginEventStore = async (settings: Settings): Promise<void> => {
  const found = await lookForEngine(engineKinds.eventStore, settings);
  if (found.kind === 'none') await makeFolder(path.resolve(found.folder));
};

const opened = async (engine: EngineKind, settings: Settings): Promise<StartedEngine> => {
  const found = await lookForEngine(engine, settings);
  if (found.kind === 'configured' || found.kind === 'running') return { url: found.url, stop: () => Promise.resolve() };
  if (found.kind === 'none' && !engine.mayBeginEmpty)
    throw new Error(`there is no ${engine.called}: ${engine.setting} is not set, and DATA_DIR ${settings.dataDir} holds none`);
  process.stderr.write(
    `redress: no Redress runs on this data folder; its ${engine.called} is started for this command (${found.folder})\n`,
  );
  return engine.start(found.folder);
};
