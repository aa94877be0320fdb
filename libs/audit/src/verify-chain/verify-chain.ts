import { chainHash, GENESIS, metadataSchema, type RecordedEvent } from '@platform/event-store';

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
  const firstInvalid = events.findIndex((event, index) => !isLinked(event, index, hashOf(events[index - 1])));
  const report = { events: events.length, head: hashOf(events.at(-1)) };
  return firstInvalid < 0 ? { valid: true, ...report } : { valid: false, ...report, firstInvalidRevision: firstInvalid };
};

/** The hash that an event says it has; zeros when there is none to be read. */
export const hashOf = (event: RecordedEvent | undefined): string => {
  const metadata = metadataSchema.safeParse(event?.metadata);
  return metadata.success ? metadata.data.hash : GENESIS;
};

/**
 * Whether an event is as it was written, at its place in the chain.
 *
 * @param index the revision that it has to have
 * @param prevHash the hash of the event before it
 */
export const isLinked = ({ id, stream, revision, type, data, metadata }: RecordedEvent, index: number, prevHash: string): boolean => {
  const parsed = metadataSchema.safeParse(metadata);
  if (!parsed.success || revision !== index || parsed.data.prevHash !== prevHash) return false;
  const { hash, ...covered } = parsed.data;
  return (
    hash === chainHash(prevHash, { stream, revision, eventId: id, type, schemaVersion: covered.schemaVersion, data, metadata: covered })
  );
};
