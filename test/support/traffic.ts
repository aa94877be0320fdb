import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from './api-client';

/** A kind of request that is made again and again. */
export type Asking = () => Promise<Answer>;

/** What was answered to requests of one kind. */
export interface Answered {
  readonly kind: string;
  /** The status of the answer, or why there was none. */
  readonly outcome: string;
}

/** Requests of several kinds in turn, so many in a second whatever becomes of them, until it is stopped. */
export class Traffic {
  private readonly answers: Promise<Answered>[] = [];
  private readonly ending = new AbortController();
  private readonly begunAt = performance.now();
  private readonly running: Promise<void>;

  constructor(
    private readonly kinds: Readonly<Record<string, Asking>>,
    private readonly perSecond: number,
  ) {
    this.running = this.run();
  }

  /** Ends it. @returns every answer, and how many requests a second there were */
  async stop(): Promise<{ readonly answers: readonly Answered[]; readonly rate: number }> {
    this.ending.abort();
    await this.running;
    const rate = this.answers.length / this.seconds;
    return { answers: await Promise.all(this.answers), rate };
  }

  private get seconds(): number {
    return (performance.now() - this.begunAt) / 1_000;
  }

  private async run(): Promise<void> {
    const kinds = Object.entries(this.kinds);
    while (!this.ending.signal.aborted) {
      for (const due = this.seconds * this.perSecond; this.answers.length < due;) {
        const [kind, ask] = kinds[this.answers.length % kinds.length] ?? [];
        if (kind !== undefined && ask) this.answers.push(answered(kind, ask));
      }
      await delay(1_000 / this.perSecond, undefined, { signal: this.ending.signal }).catch(() => undefined);
    }
  }
}

const answered = async (kind: string, ask: Asking): Promise<Answered> => {
  try {
    const { status, body } = await ask();
    return { kind, outcome: status < 400 ? String(status) : `${String(status)} ${String(body.code)}` };
  } catch (error) {
    return { kind, outcome: String(error) };
  }
};
