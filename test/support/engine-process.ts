import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const OPS = path.resolve(__dirname, '../../dist/apps/ops/src/main.js');

/** The embedded engines as a process of its own that can be killed and started again, on the same data and the same ports. */
export class EngineProcess {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly dataDir: string,
    private eventStorePort = 0,
    private mongoPort = 0,
  ) {}

  static async start(): Promise<EngineProcess> {
    const engine = new EngineProcess(await mkdtemp(path.join(tmpdir(), 'redress-engine-')));
    await engine.run();
    return engine;
  }

  /** Where the event store serves. */
  get url(): string {
    return `esdb://127.0.0.1:${String(this.eventStorePort)}?tls=false`;
  }

  get mongoUrl(): string {
    return `mongodb://127.0.0.1:${String(this.mongoPort)}/?directConnection=true`;
  }

  /** Kills it as a power cut would end it, and starts it again. */
  async killAndRestart(): Promise<void> {
    await this.end('SIGKILL');
    await this.run();
  }

  /** Ends it and removes its data. */
  async remove(): Promise<void> {
    await this.end('SIGTERM');
    await rm(this.dataDir, { recursive: true, force: true });
  }

  private async run(): Promise<void> {
    const ports = ['--eventstore-port', String(this.eventStorePort), '--mongo-port', String(this.mongoPort)];
    const child = spawn(process.execPath, [OPS, 'engines', '--data-dir', this.dataDir, ...ports], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    const urls = JSON.parse(line) as { eventstoreUrl: string; mongoUrl: string };
    this.eventStorePort = portOf(urls.eventstoreUrl);
    this.mongoPort = portOf(urls.mongoUrl);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}

const portOf = (url: string): number => Number(/:(\d+)/.exec(url)?.[1]);
