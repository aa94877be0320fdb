import { stat } from 'node:fs/promises';
import type { Settings } from '@platform/config';
import { EventLog } from '@platform/event-store';
import { eventStoreFolderIn, readEnginesFile, type Engines } from '@redress/installation';

/** Where the event store of an installation is, as far as looking tells. */
export type FoundEventStore =
  /** `EVENTSTORE_URL` names one. */
  | { readonly kind: 'configured'; readonly url: string }
  /** A local Redress runs on the data folder, and its embedded one answers. */
  | { readonly kind: 'running'; readonly url: string }
  /** The data folder holds one that does not run. `leftOver`: a local Redress ended there without tidying up. */
  | { readonly kind: 'at-rest'; readonly folder: string; readonly leftOver: boolean }
  /** Nothing is stored yet. */
  | { readonly kind: 'none' };

/** Finds the event store that every command uses: the one that was set, else the one that runs on the data folder, else the one at rest there. */
export const lookForEventStore = async ({ eventStoreUrl, dataDir }: Settings): Promise<FoundEventStore> => {
  if (eventStoreUrl !== undefined) return { kind: 'configured', url: eventStoreUrl };
  const named = await readEnginesFile(dataDir);
  if (named !== undefined && (await serves(named))) return { kind: 'running', url: named.eventstoreUrl };
  const folder = eventStoreFolderIn(dataDir);
  return (await isThere(folder)) ? { kind: 'at-rest', folder, leftOver: named !== undefined } : { kind: 'none' };
};

/** After a crash another program may have taken the port: what answers there is ours only while the process lives that said so. */
const serves = async ({ eventstoreUrl, pid }: Engines): Promise<boolean> => isAlive(pid) && (await silenceOf(eventstoreUrl)) === undefined;

/** Signal 0 only asks. A process of somebody else, which may not be asked, lives too. */
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Asks an event store for its newest event. @returns why it does not answer within five seconds, in one line without secrets; undefined when it does */
export const silenceOf = async (url: string): Promise<string | undefined> => {
  let log: EventLog | undefined;
  try {
    log = new EventLog(url);
    await log.ping();
    return undefined;
  } catch (error) {
    // The client repeats parts of the address, and a password with an @ in it is taken for a part of the host.
    const [line = 'no reason given'] = (error instanceof Error ? error.message : String(error)).split('\n');
    return log === undefined ? 'the official client cannot read this address' : line.replace(/\S*@/g, '***@');
  } finally {
    await log?.close();
  }
};

const isThere = async (folder: string): Promise<boolean> => {
  try {
    return (await stat(folder)).isDirectory();
  } catch {
    return false;
  }
};
