import { EventEmitter, once, setMaxListeners } from 'node:events';
import { StoreError } from '@embedded/data-folder';
import type { EventHeader, ProposedEvent, StoredEvent } from './event';
import { encodeFrame, headerOf } from './frame';
import { keyOf, lastNumberOf } from './keys';
import { frameOf, recordSize, seal } from './record';
import { StreamHeads, type StreamHead } from './stream-heads';
import type { Tables } from './tables';

/** A stretch of a stream (by revision) or of the log (by position), `from` included. */
export interface Range {
  readonly from: bigint;
  readonly backwards: boolean;
  /** At most so many events; a page may hold fewer, but never none while there are any. */
  readonly limit: number;
}

/** The last event of an append. */
export interface AppendedPlace {
  readonly revision: bigint;
  readonly position: bigint;
}

const PAGE_BYTES = 256 * 1024;

/** The events on disk: read in pages, written in transactions of which readers see all or nothing. */
export class EventLog {
  /** The position that the next event gets; those of all events are lower. */
  private next: bigint;
  private readonly heads: StreamHeads;
  private readonly commits = new EventEmitter();

  constructor(
    private readonly tables: Tables,
    next: bigint,
  ) {
    this.next = next;
    this.heads = new StreamHeads(tables);
    setMaxListeners(0, this.commits);
  }

  get end(): bigint {
    return this.next;
  }

  /**
   * Runs `work`, whose appends become durable and visible together before this returns, or not at all if anything throws.
   *
   * @throws whatever `work` or the disk throws
   */
  transaction<T>(work: () => T): T {
    const before = this.next;
    try {
      return this.tables.env.transactionSync(work);
    } catch (error) {
      this.next = before;
      this.heads.reset();
      throw error;
    }
  }

  /** Wakes everyone who waits in {@link nextCommit}. */
  announce(): void {
    this.commits.emit('commit');
  }

  /** Resolves at the next announced commit; rejects with an AbortError on the signal. */
  async nextCommit(signal: AbortSignal): Promise<void> {
    await once(this.commits, 'commit', { signal });
  }

  /** The revision of a stream's last event; -1n when there is no such stream. Sees what the running transaction wrote. */
  lastRevision(stream: string): bigint {
    return this.heads.get(stream)?.last ?? -1n;
  }

  /** Header and position of one event; undefined when there is none. Sees what the running transaction wrote. */
  find(stream: string, revision: bigint): (EventHeader & { readonly position: bigint }) | undefined {
    const head = this.heads.get(stream);
    const key = head && this.tables.revisions.get(keyOf(head.number, revision));
    if (!key) return undefined;
    return { ...headerOf(this.frameAt(key)), position: lastNumberOf(key) };
  }

  /** Appends events to the end of a stream; only inside {@link transaction}, and at least one event. */
  append(stream: string, events: readonly ProposedEvent[]): AppendedPlace {
    const { number, last } = this.heads.get(stream) ?? this.register(stream);
    const createdAt = Date.now();
    let revision = last;
    let position = this.next;
    for (const event of events) {
      revision += 1n;
      position = this.next;
      const frame = encodeFrame(event, { stream, revision, position }, createdAt);
      this.tables.log.putSync(keyOf(position), seal(frame));
      this.tables.revisions.putSync(keyOf(number, revision), keyOf(position));
      this.next += recordSize(frame);
    }
    this.heads.set(stream, { number, last: revision });
    return { revision, position };
  }

  /** A page of one stream; empty when the range holds nothing. Backwards, `from` may not be beyond the last revision. */
  readStream(stream: string, range: Range): StoredEvent[] {
    const head = this.heads.get(stream);
    if (!head) return [];
    const available = range.backwards ? range.from + 1n : head.last - range.from + 1n;
    if (available <= 0n) return [];
    const limit = available < range.limit ? Number(available) : range.limit;
    const entries = this.tables.revisions.getRange({ start: keyOf(head.number, range.from), reverse: range.backwards, limit });
    return page(entries.map(({ value }) => ({ position: lastNumberOf(value), frame: this.frameAt(value) })));
  }

  /** A page of the log; empty when the range holds nothing. */
  readAll({ from, backwards, limit }: Range): StoredEvent[] {
    const entries = this.tables.log.getRange({ start: keyOf(from), reverse: backwards, limit });
    return page(entries.map(({ key, value }) => ({ position: lastNumberOf(key), frame: frameOf(value) })));
  }

  /** Whether an event has this very position. */
  has(position: bigint): boolean {
    return this.tables.log.doesExist(keyOf(position));
  }

  private frameAt(key: Buffer): Buffer {
    const record = this.tables.log.get(key);
    if (!record) throw new StoreError(`The event at position ${String(lastNumberOf(key))} is missing from the log.`);
    return frameOf(record);
  }

  private register(stream: string): StreamHead {
    this.tables.streams.putSync(Buffer.from(stream), keyOf(this.next));
    return { number: this.next, last: -1n };
  }
}

/** Takes events until they are enough for one page of memory. */
function page(events: Iterable<StoredEvent>): StoredEvent[] {
  const taken: StoredEvent[] = [];
  let bytes = 0;
  for (const event of events) {
    taken.push(event);
    bytes += event.frame.length;
    if (bytes >= PAGE_BYTES) break;
  }
  return taken;
}
