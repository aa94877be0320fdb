import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';

/** A Redis of the local mode. */
export interface LocalRedis {
  /** `redis://127.0.0.1:…` */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const READY = /Ready to accept connections/;
const READY_WITHIN = 10_000;

/**
 * Starts the `redis-server` that is found on the PATH, as a process of its own on a free port of loopback, with its append-only file in a folder.
 *
 * @returns undefined when there is none, or it does not start
 */
export const startRedis = async (folder: string): Promise<LocalRedis | undefined> => {
  await mkdir(folder, { recursive: true });
  const port = await freePort();
  const options = {
    bind: '127.0.0.1',
    port: String(port),
    dir: path.resolve(folder),
    appendonly: 'yes',
    'maxmemory-policy': 'noeviction',
    save: '',
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  if (!(await isReady(child))) {
    child.kill('SIGKILL');
    return undefined;
  }
  child.stdout.resume();
  process.once('exit', () => child.kill());
  return { url: `redis://127.0.0.1:${String(port)}`, stop: () => stopped(child) };
};

const isReady = (child: ChildProcess): Promise<boolean> =>
  new Promise((resolve) => {
    let printed = '';
    const tooLong = setTimeout(() => {
      resolve(false);
    }, READY_WITHIN);
    const end = (isThere: boolean) => {
      clearTimeout(tooLong);
      resolve(isThere);
    };
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      if (READY.test(printed)) end(true);
    });
    child.once('error', () => end(false));
    child.once('exit', () => end(false));
  });

const stopped = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};
