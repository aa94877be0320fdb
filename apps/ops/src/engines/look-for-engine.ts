import { stat } from 'node:fs/promises';
import type { Settings } from '@platform/config';
import { readEnginesFile, type Engines } from '@redress/installation';
import type { EngineKind } from './engine-kinds';

/** Where a store of an installation is, as far as looking tells. */
export type FoundEngine =
  /** A setting names one. */
  | { readonly kind: 'configured'; readonly url: string }
  /** A local Redress runs on the data folder, and its embedded one answers. */
  | { readonly kind: 'running'; readonly url: string }
  /** The data folder holds one that does not run. `leftOver`: a local Redress ended there without tidying up. */
  | { readonly kind: 'at-rest'; readonly folder: string; readonly leftOver: boolean }
  /** Nothing is stored yet. */
  | { readonly kind: 'none'; readonly folder: string };

/** Finds the store that every command uses: the one that was set, else the one that runs on the data folder, else the one at rest there. */
export const lookForEngine = async (engine: EngineKind, settings: Settings): Promise<FoundEngine> => {
  const configured = engine.configured(settings);
  if (configured !== undefined) return { kind: 'configured', url: configured };
  const named = await readEnginesFile(settings.dataDir);
  const running = named && (await runningOne(engine, named));
  if (running !== undefined) return { kind: 'running', url: running };
  const folder = engine.folderIn(settings.dataDir);
  return (await isThere(folder)) ? { kind: 'at-rest', folder, leftOver: named !== undefined } : { kind: 'none', folder };
};

/** After a crash another program may have taken the port: what answers there is ours only while the process lives that said so. */
const runningOne = async (engine: EngineKind, named: Engines): Promise<string | undefined> => {
  const url = engine.running(named);
  return url !== undefined && isAlive(named.pid) && (await silenceOf(engine, url)) === undefined ? url : undefined;
};

/** Signal 0 only asks. A process of somebody else, which may not be asked, lives too. */
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Asks a store whether it answers. @returns why it does not within a few seconds, in one line without secrets; undefined when it does */
export const silenceOf = async (engine: EngineKind, url: string): Promise<string | undefined> => {
  let store: ReturnType<EngineKind['open']> | undefined;
  try {
    store = engine.open(url);
    await store.ping();
    return undefined;
  } catch (error) {
    // Clients repeat parts of the address, and a password with an @ in it is taken for a part of the host.
    return store === undefined ? 'the official client cannot read this address' : reasonOf(error).replace(/\S*@/g, '***@');
  } finally {
    await store?.close();
  }
};

/** The first line of what is behind an error. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message.split('\n', 1).join('');
};

const isThere = async (folder: string): Promise<boolean> => {
  try {
    return (await stat(folder)).isDirectory();
  } catch {
    return false;
  }
};
