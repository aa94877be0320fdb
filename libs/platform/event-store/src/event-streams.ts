import type { DomainEvent } from '@platform/decider';
import type { EncodedEvent, NewEvent, StoredEvent } from './event-codec';
import { GENESIS } from './hash-chain';
import type { SealValue } from './sealer';
import { StreamReader } from './stream-reader';

/** A decided event that still has to find its place in the stream and in the chain. */
export interface DecidedEvent<E extends DomainEvent> {
  readonly id: string;
  readonly event: E;
  readonly metadata: Omit<NewEvent['metadata'], 'prevHash'>;
}

/** The streams of one category, for reading and for appending. */
export class EventStreams<E extends DomainEvent = DomainEvent> extends StreamReader<E> {
  /**
   * Seals events, chains them to the last one that was read, and appends them behind it, all or none.
   *
   * @param id whose stream it is
   * @param history everything in that stream, as it was read
   * @param events at least one
   * @returns the events as stored; `position` of each is that of the last, the only one that the store tells
   * @throws StreamMovedOn when another event is there already: nothing was written
   * @throws EventStoreUnavailable; Error when an event does not fit its own schema, a defect
   */
  async append(
    id: string,
    history: readonly StoredEvent<E>[],
    events: readonly DecidedEvent<E>[],
    seal: SealValue,
  ): Promise<readonly StoredEvent<E>[]> {
    const stream = this.streamOf(id);
    const encoded: EncodedEvent<E>[] = [];
    for (const { id: eventId, event, metadata } of events) {
      const prevHash = (encoded.at(-1) ?? history.at(-1))?.metadata.hash ?? GENESIS;
      const place = { stream, revision: history.length + encoded.length, id: eventId };
      encoded.push(this.codec.encode({ ...place, event, metadata: { ...metadata, prevHash } }, seal));
    }
    const appended = encoded.map(({ recorded }) => recorded);
    const { position } = await this.log.append(stream, appended, history.length - 1);
    return encoded.map((event) => ({ ...event, recorded: { ...event.recorded, position } }));
  }
}
