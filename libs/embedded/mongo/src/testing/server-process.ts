import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
}

const SCRIPT = join(__dirname, 'run-server.cjs');

/**
 * Starts a server process on a directory.
 *
 * @param fileSizeLimit largest size of a file that the process may write, in KiB; beyond it, writing fails as on a full disk
 * @throws Error with what the server said when it did not start
 */
export async function startServerProcess(dataDir: string, fileSizeLimit?: number): Promise<ServerProcess> {
  const limit = fileSizeLimit === undefined ? '' : `ulimit -f ${String(fileSizeLimit)}; `;
  const child = spawn('bash', ['-c', `${limit}exec "$0" "$@"`, process.execPath, SCRIPT, dataDir], {
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
