import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ApiClient } from './api-client';
import { eventually } from './eventually';
import { eventStoreUrl } from './event-store-url';
import { mongoUrl } from './mongo-url';

/** A new installation begins with the whole log of the server, others' events included. */
const READY_WITHIN_MS = 60_000;

const program = (app: string) => path.join(__dirname, `../../dist/apps/${app}/src/main.js`);

/** Where one installation keeps its things, apart from all others on the same servers. */
export interface Installation {
  readonly env: Readonly<Record<string, string>>;
  readonly dataDir: string;
}

/** Unset, whatever the surroundings say. */
const noStores = { EVENTSTORE_URL: '', MONGODB_URL: '' };

/**
 * A new installation: its own data folder, its own category of streams and its own database of views. `engine` says whether it runs its own embedded engines.
 * Nothing happens by itself in it unless a test says `AUTOMATIONS: 'on'`, and nobody comes too often.
 */
export const newInstallation = async (engine: 'shared' | 'own' = 'shared'): Promise<Installation> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'redress-'));
  const isGiven = process.env.REDRESS_EXTERNAL_ENGINES === '1';
  const own = randomBytes(6).toString('hex');
  const stores = engine === 'shared' || isGiven ? { EVENTSTORE_URL: eventStoreUrl(), MONGODB_URL: mongoUrl(`redress_${own}`) } : noStores;
  const apart = { DATA_DIR: dataDir, STREAM_CATEGORY: `complaint${own}` };
  return { dataDir, env: { ...stores, ...apart, LOG_LEVEL: 'info', AUTOMATIONS: 'off', RATE_LIMIT_PER_MINUTE: '1000000' } };
};

export const removeInstallation = ({ dataDir }: Installation): Promise<void> => rm(dataDir, { recursive: true, force: true });

/** The real program as a process of its own, as `npm start` runs it. */
export class Redress {
  private constructor(
    private readonly child: ChildProcess,
    readonly api: ApiClient,
    private readonly output: string[],
  ) {}

  /** Starts the program and waits until it is ready: its views have caught up. @throws Error with what it printed when it ends before that */
  static async start(installation: Installation, port?: number): Promise<Redress> {
    const redress = await Redress.serving(installation, port);
    await eventually(async () => (await redress.api.get('/health/ready')).status === 200, READY_WITHIN_MS);
    return redress;
  }

  /** Starts the program and waits until it says where it serves. @throws Error with what it printed when it ends before that */
  static async serving({ env }: Installation, port = 0): Promise<Redress> {
    const child = spawn(process.execPath, [program('local')], {
      env: { ...process.env, PORT: String(port), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: string[] = [];
    const serving = new Promise<string>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        output.push(chunk.toString('utf8'));
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output.join(''));
        if (address) resolve(address[0]);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('exit', (code) => {
        reject(new Error(`it ended with exit code ${String(code)}: ${output.join('')}`));
      });
    });
    return new Redress(child, new ApiClient(await serving), output);
  }

  /** Everything it has printed so far. */
  get printed(): string {
    return this.output.join('');
  }

  /** Ends it at once, as a crash would. */
  async crash(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  /** Asks it to end, and tells its exit code. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const ended = once(this.child, 'exit') as Promise<[number | null]>;
    this.child.kill(signal);
    const [code] = await ended;
    return code;
  }
}

/** A bearer token of an installation, made by the command line as anybody would. */
export const tokenFor = async ({ env }: Installation, role: string, sub = `${role}.test`, ...more: readonly string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, [program('ops'), 'token', '--role', role, '--sub', sub, ...more], {
    env: { ...process.env, ...env },
  });
  return stdout.trim();
};
