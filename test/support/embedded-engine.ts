import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const OPS = path.resolve(__dirname, '../../dist/apps/ops/src/main.js');
const START_WITHIN_MS = 30_000;
const END_WITHIN_MS = 10_000;

/** Where the embedded engines of a test run serve. */
interface EngineUrls {
  readonly eventstoreUrl: string;
  readonly mongoUrl: string;
}

/** The embedded engines of one test run: a process of its own with a folder of its own. */
export class EmbeddedEngine {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'redress-test-engine-'));
  private readonly child: ChildProcessByStdio<null, Readable, Readable>;
  private log = '';

  private constructor() {
    const args = [OPS, 'engines', '--data-dir', this.folder];
    this.child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => (this.log += text));
  }

  /**
   * Starts the built engines on free ports.
   *
   * @returns the engines and the URLs where they serve
   * @throws Error when there is no build, and when the engine does not serve within 30 s; with what it wrote to standard error
   */
  static async start(): Promise<{ engine: EmbeddedEngine; urls: EngineUrls }> {
    if (!existsSync(OPS)) throw new Error('there is no build: run `npm run build`, or `npm test`, which does it first');
    const engine = new EmbeddedEngine();
    try {
      return { engine, urls: await engine.servedUrls() };
    } catch (error) {
      engine.kill();
      throw new Error(`the embedded engine did not start: ${engine.log.trim()}`, { cause: error });
    }
  }

  /**
   * Ends the engine and removes its folder.
   *
   * @throws Error when it does not end within 10 s with exit code 0
   */
  async stop(): Promise<void> {
    if (this.running) await this.endsWithin(END_WITHIN_MS, () => this.child.kill('SIGTERM'));
    rmSync(this.folder, { recursive: true, force: true });
    if (this.child.exitCode !== 0) throw new Error(`the embedded engine did not end cleanly: ${this.log.trim()}`);
  }

  /** For the last moment of this process, when nothing can be waited for any more. */
  kill(): void {
    this.child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  private async endsWithin(milliseconds: number, action: () => void): Promise<void> {
    const exited = once(this.child, 'exit');
    const patience = setTimeout(() => this.child.kill('SIGKILL'), milliseconds);
    action();
    await exited;
    clearTimeout(patience);
  }

  /** The first line on standard output says it: `{"eventstoreUrl": "esdb://…", "mongoUrl": "mongodb://…"}`. */
  private async servedUrls(): Promise<EngineUrls> {
    const patience = setTimeout(() => this.child.kill('SIGKILL'), START_WITHIN_MS);
    const lines = createInterface(this.child.stdout);
    const [line] = (await Promise.race([once(lines, 'line'), once(lines, 'close')])) as [string?];
    clearTimeout(patience);
    if (line === undefined) throw new Error('it ended before it served');
    return JSON.parse(line) as EngineUrls;
  }
}
