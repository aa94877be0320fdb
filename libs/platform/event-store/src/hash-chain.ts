import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json';

/** What the first event of a stream names as its predecessor. */
export const GENESIS = '0'.repeat(64);

/** Everything of a stored event that its hash covers; `data` as stored, so sealed fields are hashed in their sealed form. */
export interface HashedContent {
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: unknown;
  /** All metadata but the hash itself. */
  readonly metadata: unknown;
}

/**
 * The hash that chains an event to its predecessor: SHA-256 over the 32 bytes of `prevHash` and the canonical JSON (RFC 8785, UTF-8) of the content.
 *
 * @param prevHash hash of the event before it in the stream, 64 hexadecimal digits; {@link GENESIS} for the first
 * @returns 64 lower-case hexadecimal digits
 */
export const chainHash = (prevHash: string, content: HashedContent): string => chainHashOfText(prevHash, canonicalJson(content));

/** The same from the canonical JSON of the content. */
export const chainHashOfText = (prevHash: string, text: string): string =>
  createHash('sha256').update(prevHash, 'hex').update(text, 'utf8').digest('hex');
