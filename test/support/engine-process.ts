import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const OPS = path.resolve(__dirname, '../../dist/apps/ops/src/main.js');

/** An embedded event store as a process of its own that can be killed and started again, on the same data and the same port. */
export class EngineProcess {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly dataDir: string,
    private port: number,
  ) {}

  static async start(): Promise<EngineProcess> {
    const engine = new EngineProcess(await mkdtemp(path.join(tmpdir(), 'redress-engine-')), 0);
    await engine.run();
    return engine;
  }

  get url(): string {
    return `esdb://127.0.0.1:${String(this.port)}?tls=false`;
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
    const args = [OPS, 'engines', '--data-dir', this.dataDir, '--eventstore-port', String(this.port)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    this.port = Number(/:(\d+)\?/.exec((JSON.parse(line) as { eventstoreUrl: string }).eventstoreUrl)?.[1]);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}
