import type { Document } from '../bson/document';
import { checkedSize } from '../document-size';

/** The first batch of a `find` or `aggregate` that asks for no size. Source: the MongoDB manual, «cursor batches». */
export const FIRST_BATCH = 101;
const BATCH_BYTES = 16_777_216;

/** Documents that are handed out in batches. */
export class Cursor {
  private readonly documents: Iterator<Document, unknown>;
  /** Came already, and did not fit into the batch before. */
  private waiting: Document | undefined;
  private isOver = false;

  constructor(
    readonly namespace: string,
    documents: Iterable<Document>,
    /** After so many documents there is no other, which need not be looked for. */
    private remaining = Infinity,
  ) {
    this.documents = documents[Symbol.iterator]();
  }

  get isExhausted(): boolean {
    return this.isOver || this.remaining === 0;
  }

  /** The next documents: at most so many, and no more than a message holds. */
  next(count: number): readonly Document[] {
    const batch: Document[] = [];
    for (let bytes = 0; batch.length < count && !this.isExhausted;) {
      const document = this.take();
      if (document === undefined) break;
      bytes += document.bytes?.length ?? 0;
      if (bytes > BATCH_BYTES && batch.length > 0) {
        this.waiting = document;
        break;
      }
      batch.push(document);
      this.remaining -= 1;
    }
    return batch;
  }

  close(): void {
    this.isOver = true;
    this.documents.return?.();
  }

  private take(): Document | undefined {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting !== undefined) return waiting;
    const next = this.documents.next();
    if (next.done !== true) return checkedSize(next.value);
    this.isOver = true;
    return undefined;
  }
}
