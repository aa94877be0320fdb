import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How a Redis is set up, beside its address. */
export type RedisOptions = Readonly<Record<string, string>>;

const READY = /Ready to accept connections/;

/** A Redis of its own, that tests may kill and start again at the same address. Needs `redis-server` on the PATH. */
export class RedisProcess {
  private child: ChildProcess | undefined;

  private constructor(
    /** What it keeps on disk is in here. */
    readonly folder: string,
    private readonly port: number,
  ) {}

  /** @throws Error when there is no redis-server */
  static async start(options?: RedisOptions): Promise<RedisProcess> {
    const redis = await RedisProcess.absent();
    await redis.restart(options);
    return redis;
  }

  /** One that has an address, and does not serve yet. */
  static async absent(): Promise<RedisProcess> {
    return new RedisProcess(await mkdtemp(path.join(tmpdir(), 'redress-redis-')), await freePort());
  }

  get url(): string {
    return `redis://127.0.0.1:${String(this.port)}`;
  }

  /** Starts it, with what its append-only file kept. */
  async restart(options: RedisOptions = {}): Promise<void> {
    const settings = { bind: '127.0.0.1', port: String(this.port), dir: this.folder, appendonly: 'yes', save: '', ...options };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
    const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    this.child = child;
    await new Promise<void>((resolve, reject) => {
      let printed = '';
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`redis-server ended: ${printed}`)));
      child.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString('utf8');
        if (READY.test(printed)) resolve();
      });
    });
  }

  /** Ends it at once, as a crash would. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Ends it, and removes what it kept. */
  async remove(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};
