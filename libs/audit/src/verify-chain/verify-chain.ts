import { chainHashOfText, GENESIS, metadataSchema, type RecordedEvent } from '@platform/event-store';
import { leafText, textWithoutHash } from '../leaf/leaf';

/** What the hash chain of one stream says. */
export interface ChainReport {
  readonly valid: boolean;
  /** How many events were looked at. */
  readonly events: number;
  /** The hash of the last event as stored: 64 hexadecimal digits, or zeros when there is none. */
  readonly head: string;
  /** The first event that was changed, removed or moved, when there is one. */
  readonly firstInvalidRevision?: number;
}

/**
 * Follows the hash chain of a stream from its first event on. It finds a changed, removed or moved event; a cut-off tail only shows against a signed
 * checkpoint.
 *
 * @param events all events of the stream as stored, oldest first
 */
export const verifyChain = (events: readonly RecordedEvent[]): ChainReport => {
  let head = GENESIS;
  let firstInvalidRevision: number | undefined;
  for (const [index, event] of events.entries()) {
    const { hash, fits } = linkOf(event, leafText(event), { revision: index, prevHash: head });
    if (!fits) firstInvalidRevision ??= index;
    head = hash;
  }
  const report = { valid: firstInvalidRevision === undefined, events: events.length, head };
  return firstInvalidRevision === undefined ? report : { ...report, firstInvalidRevision };
};

/** The place of an event in the chain of its stream. */
export interface Link {
  /** The hash that the event says it has; zeros when none can be read. */
  readonly hash: string;
  /** Whether the event is as it was written, and where it belongs. */
  readonly fits: boolean;
}

/** Where an event has to be. */
export interface ChainPlace {
  readonly revision: number;
  /** The hash that the event before it says it has; {@link GENESIS} for the first. */
  readonly prevHash: string;
}

/**
 * Looks at one event of a chain.
 *
 * @param text of its leaf
 */
export const linkOf = ({ revision, metadata }: RecordedEvent, text: string, place: ChainPlace): Link => {
  const parsed = metadataSchema.safeParse(metadata);
  if (!parsed.success) return { hash: GENESIS, fits: false };
  const { hash, prevHash } = parsed.data;
  if (revision !== place.revision || prevHash !== place.prevHash) return { hash, fits: false };
  return { hash, fits: hash === chainHashOfText(prevHash, textWithoutHash(text, hash)) };
};
