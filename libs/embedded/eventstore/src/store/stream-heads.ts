import { keyOf, lastNumberOf } from './keys';
import type { Tables } from './tables';

/** Where a stream stands. */
export interface StreamHead {
  /** The stream's number in the index of revisions. */
  readonly number: bigint;
  /** Revision of its last event. */
  readonly last: bigint;
}

const CAPACITY = 10_000;
const HIGHEST = 2n ** 64n - 1n;

/** The heads of streams: from the tables, with those used lately in memory. */
export class StreamHeads {
  private readonly recent = new Map<string, StreamHead>();

  constructor(private readonly tables: Tables) {}

  /** @returns undefined when there is no such stream */
  get(stream: string): StreamHead | undefined {
    const known = this.recent.get(stream);
    if (known) return known;
    const head = this.load(stream);
    if (head) this.set(stream, head);
    return head;
  }

  set(stream: string, head: StreamHead): void {
    if (this.recent.size >= CAPACITY) this.recent.clear();
    this.recent.set(stream, head);
  }

  /** Forgets what is in memory, because the transaction that it came from was rolled back. */
  reset(): void {
    this.recent.clear();
  }

  private load(stream: string): StreamHead | undefined {
    const name = Buffer.from(stream);
    const value = name.length > 0 ? this.tables.streams.get(name) : undefined;
    if (!value) return undefined;
    const number = lastNumberOf(value);
    for (const key of this.tables.revisions.getKeys({ start: keyOf(number, HIGHEST), reverse: true, limit: 1 })) {
      return { number, last: lastNumberOf(key) };
    }
    return undefined;
  }
}
