import { parsePosition, positionText, type EventLog, type LogPosition, type LogSignal } from '@platform/event-store';
import type { WrappedKeys } from '@redress/privacy';

/** The event that says that the personal data of its stream are erased: its key is destroyed. Permanent. */
export const ERASURE = 'PersonalDataErased';

/** How long to read for at most; the next time goes on from there. Milliseconds. */
const READ_WITHIN = 60_000;

type Told = Exclude<LogSignal, { readonly kind: 'caught-up' }>;

/** What erasures are applied to, and where they stand. */
export interface ErasureParts {
  readonly log: EventLog;
  readonly stored: WrappedKeys;
  /** Of the streams whose keys these are. */
  readonly category: string;
  /** The type of the event. */
  readonly type?: string;
}

/**
 * Applies the erasures in the log to the keys, so that whoever was erased stays erased when an older backup of the keys came back. How far that was done is
 * noted beside the keys: a backup brings back where it stood.
 */
export class Erasures {
  private applied: Promise<number> | undefined;

  constructor(private readonly parts: ErasureParts) {}

  /**
   * Applies what was recorded since they were last applied to these keys; once in the life of a process, unless it fails.
   *
   * @returns how many keys had come back
   * @throws EventStoreUnavailable, KeyStoreUnavailable, or Error when the log cannot be read to its end within a minute
   */
  apply(): Promise<number> {
    this.applied ??= this.applySinceNoted().catch((error: unknown) => {
      this.applied = undefined;
      throw error;
    });
    return this.applied;
  }

  /** Applies every erasure in the log, wherever the keys come from. @returns how many keys had come back. @throws as {@link Erasures.apply} */
  applyAll(): Promise<number> {
    return this.applyAfter(undefined);
  }

  private async applySinceNoted(): Promise<number> {
    const noted = parsePosition((await this.parts.stored.noted('erasures-applied')) ?? '');
    // A log that was brought back itself may not reach as far.
    return this.applyAfter(noted && (await this.parts.log.has(noted)) ? noted : undefined);
  }

  private async applyAfter(after: LogPosition | undefined): Promise<number> {
    const head = await this.parts.log.head();
    if (!head) return 0;
    let keys = 0;
    for await (const told of this.untilEnd(after)) {
      if (told.kind === 'event') keys += await this.destroyed(told.event.stream);
      else await this.note(told.position);
    }
    await this.note(head);
    return keys;
  }

  /** The events behind a position that say that something was erased, and how far all events are looked through. */
  private async *untilEnd(after: LogPosition | undefined): AsyncGenerator<Told, void, undefined> {
    const { log, type = ERASURE } = this.parts;
    const ending = new AbortController();
    const signal = AbortSignal.any([ending.signal, AbortSignal.timeout(READ_WITHIN)]);
    try {
      for await (const told of log.subscribe({ type, signal, ...(after && { after }) })) {
        if (told.kind === 'caught-up') return;
        yield told;
      }
    } finally {
      ending.abort();
    }
    throw new Error(`the erasures in the log could not be read within ${String(READ_WITHIN)} ms`);
  }

  private note(position: LogPosition): Promise<void> {
    return this.parts.stored.note('erasures-applied', positionText(position));
  }

  private async destroyed(stream: string): Promise<0 | 1> {
    const { stored, category } = this.parts;
    if (!stream.startsWith(`${category}-`) || (await stored.find(stream)) === undefined) return 0;
    await stored.destroy(stream);
    return 1;
  }
}
