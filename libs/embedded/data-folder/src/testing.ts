import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** A new, empty directory; {@link removeScratchDirectories} takes it away. */
export function scratchDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'embedded-'));
  made.push(directory);
  return directory;
}

export function removeScratchDirectories(): void {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
}

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
}

/**
 * Starts a server process on a directory.
 *
 * @param script `run-server.cjs` of the engine
 * @param fileSizeLimit largest size of a file that the process may write, in KiB; beyond it, writing fails as on a full disk
 * @throws Error with what the server said when it did not start
 */
export async function startServerProcess(script: string, dataDir: string, fileSizeLimit?: number): Promise<ServerProcess> {
  const limit = fileSizeLimit === undefined ? '' : `ulimit -f ${String(fileSizeLimit)}; `;
  const child = spawn('bash', ['-c', `${limit}exec "$0" "$@"`, process.execPath, script, dataDir], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [message] = (await once(child, 'message')) as [{ url?: string; error?: string }];
  if (message.url !== undefined) return { url: message.url, kill: () => kill(child) };
  await kill(child);
  throw new Error(message.error);
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
