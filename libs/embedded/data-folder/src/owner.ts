import { existsSync, readFileSync } from 'node:fs';
import type { Environment, Table } from './environment';
import { StoreError } from './store-error';

/** A process, told apart from a later one that has the same id by when it started. */
interface Owner {
  readonly pid: number;
  readonly started: string | undefined;
}

const KEY = Buffer.from('owner');
const STATES_OF_DEAD = new Set(['Z', 'X']);
const START_TIME = 19; // field 22 of /proc/<pid>/stat, counted from the third

/**
 * Makes this process the only one that has the store open, until the function that is returned gives it back.
 * The check and the claim are one write transaction, which LMDB grants to one process at a time.
 *
 * @throws StoreError when a running process, this one included, has the store open
 */
export function claimOwnership(env: Environment, owner: Table, store: string): () => void {
  env.transactionSync(() => {
    const current = owner.get(KEY);
    const holder = current && (JSON.parse(current.toString()) as Owner);
    if (holder && isRunning(holder)) {
      throw new StoreError(`${store} is in use by process ${String(holder.pid)}.`);
    }
    owner.putSync(KEY, Buffer.from(JSON.stringify({ pid: process.pid, started: startOf(process.pid) })));
  });
  return () => {
    try {
      owner.removeSync(KEY);
    } catch {
      // The disk failed: the claim stands, and is void once this process has ended.
    }
  };
}

function isRunning({ pid, started }: Owner): boolean {
  if (existsSync('/proc/self/stat')) return started !== undefined && startOf(pid) === started;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process started, in ticks since the machine did, with the id of that boot; undefined if there is no such process. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (STATES_OF_DEAD.has(fields[0] ?? '')) return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[START_TIME] ?? ''}`;
  } catch {
    return undefined;
  }
}
