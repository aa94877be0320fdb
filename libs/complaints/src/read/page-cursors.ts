import { createHmac, timingSafeEqual } from 'node:crypto';

/** So many bytes of a hash: nobody guesses one. */
const BYTES = 18;
/** Four signs of base64url hold three bytes. */
const MAC_LENGTH = (BYTES / 3) * 4;

/** Marks where the next page of a list begins. A mark holds for the query that it was given for: it carries a keyed hash of both. */
export class PageCursors {
  /** @param key 32 bytes */
  constructor(private readonly key: Buffer) {}

  /**
   * The mark after a row.
   *
   * @param query what was asked for, in one form: the same text for the same question
   * @param last the place of the last row on the page
   */
  after(query: string, last: string): string {
    return `${this.mac(query, last)}${Buffer.from(last, 'utf8').toString('base64url')}`;
  }

  /** The place that a mark names, or null when it is none of ours, or of another query. */
  placeIn(query: string, cursor: string): string | null {
    const last = Buffer.from(cursor.slice(MAC_LENGTH), 'base64url').toString('utf8');
    const [expected, given] = [Buffer.from(this.after(query, last)), Buffer.from(cursor)];
    return expected.length === given.length && timingSafeEqual(expected, given) ? last : null;
  }

  private mac(query: string, last: string): string {
    const text = JSON.stringify([query, last]);
    return createHmac('sha256', this.key).update(text).digest().subarray(0, BYTES).toString('base64url');
  }
}
