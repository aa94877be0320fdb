import type { ChildProcessByStdio } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import type { Readable } from 'node:stream';

/** A tool that runs, and what it has printed so far. */
export class ToolRun {
  stdout = '';
  stderr = '';
  private readonly closed: Promise<unknown[]>;
  private readonly output = new EventEmitter();

  constructor(private readonly child: ChildProcessByStdio<null, Readable, Readable>) {
    child.stdout.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    for (const stream of [child.stdout, child.stderr]) stream.on('data', () => this.output.emit('more'));
    this.closed = once(child, 'close');
  }

  /**
   * Resolves once the text was printed.
   *
   * @throws Error when the tool ends without printing it
   */
  async prints(text: string): Promise<void> {
    const ended = this.closed.then(() => 'ended');
    while (!this.printed.includes(text)) {
      const news = await Promise.race([once(this.output, 'more'), ended]);
      if (news === 'ended') throw new Error(`ended without printing '${text}', but '${this.printed}'`);
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** @returns its exit code; null when a signal ended it */
  async exitCode(): Promise<number | null> {
    await this.closed;
    return this.child.exitCode;
  }

  private get printed(): string {
    return this.stdout + this.stderr;
  }
}
