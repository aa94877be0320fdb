import type { EventLog, LogPosition, LogSignal } from '@platform/event-store';
import { ERASURE_DONE, type WrappedKeys } from '@redress/privacy';

/** How long to read for at most; the next time goes on from there. Milliseconds. */
const READ_WITHIN = 60_000;

type Told = Exclude<LogSignal, { readonly kind: 'caught-up' }>;

/** What erasures are applied to. */
export interface ErasureParts {
  readonly log: EventLog;
  readonly stored: WrappedKeys;
  /** Of the streams whose keys these are. */
  readonly category: string;
  /** The type of the event. */
  readonly type?: string;
}

/** Applies the erasures in the log to the keys, so that whoever was erased stays erased when older keys came back, from whatever backup. */
export class Erasures {
  private applied: Promise<number> | undefined;
  /** Up to where the log was looked through. */
  private reached: LogPosition | undefined;
  private destroyed = 0;

  constructor(private readonly parts: ErasureParts) {}

  /**
   * Applies every erasure in the log; once in the life of a process, unless it fails. The log is filtered where it lies, so that only erasures are fetched.
   *
   * @returns how many keys had come back
   * @throws EventStoreUnavailable, KeyStoreUnavailable, or Error when the log cannot be read to its end within a minute: the next call goes on
   */
  apply(): Promise<number> {
    this.applied ??= this.applyAll().catch((error: unknown) => {
      this.applied = undefined;
      throw error;
    });
    return this.applied;
  }

  private async applyAll(): Promise<number> {
    if (!(await this.parts.log.head())) return 0;
    for await (const told of this.untilEnd()) {
      if (told.kind === 'event') await this.destroy(told.event.stream);
      this.reached = told.kind === 'event' ? told.event.position : told.position;
    }
    return this.destroyed;
  }

  /** The events that say that something was erased, and how far all events are looked through. */
  private async *untilEnd(): AsyncGenerator<Told, void, undefined> {
    const { log, type = ERASURE_DONE } = this.parts;
    const ending = new AbortController();
    const signal = AbortSignal.any([ending.signal, AbortSignal.timeout(READ_WITHIN)]);
    try {
      for await (const told of log.subscribe({ type, signal, ...(this.reached && { after: this.reached }) })) {
        if (told.kind === 'caught-up') return;
        yield told;
      }
    } finally {
      ending.abort();
    }
    throw new Error(`the erasures in the log could not be read within ${String(READ_WITHIN)} ms`);
  }

  private async destroy(stream: string): Promise<void> {
    const { stored, category } = this.parts;
    if (!stream.startsWith(`${category}-`) || (await stored.find(stream)) === undefined) return;
    await stored.destroy(stream);
    this.destroyed++;
  }
}
