import type { StoredEvent } from '../store/event';
import type { EventLog } from '../store/event-log';

/** Walks through events page by page; an empty page means that there are no more for now. */
export interface Cursor {
  nextPage(limit?: number): readonly StoredEvent[];
}

const PAGE_EVENTS = 128;

/** A walk through one stream, beginning at a revision. */
export class StreamCursor implements Cursor {
  constructor(
    private readonly log: EventLog,
    private readonly stream: string,
    private readonly backwards: boolean,
    private next: bigint,
  ) {}

  nextPage(limit = PAGE_EVENTS): readonly StoredEvent[] {
    const page = this.log.readStream(this.stream, { from: this.next, backwards: this.backwards, limit });
    this.next += this.backwards ? -BigInt(page.length) : BigInt(page.length);
    return page;
  }
}

/** A walk through the whole log, beginning at or beyond a position. */
export class AllCursor implements Cursor {
  constructor(
    private readonly log: EventLog,
    private readonly backwards: boolean,
    private next: bigint,
  ) {}

  nextPage(limit = PAGE_EVENTS): readonly StoredEvent[] {
    if (this.next < 0n) return [];
    const page = this.log.readAll({ from: this.next, backwards: this.backwards, limit });
    const last = page.at(-1);
    if (last) this.next = this.backwards ? last.position - 1n : last.position + 1n;
    return page;
  }
}
