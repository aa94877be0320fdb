import type { DomainEvent } from '@platform/decider';
import type { EncodedEvent, NewEvent, StoredEvent } from './event-codec';
import { GENESIS } from './hash-chain';
import type { SealValue } from './sealer';
import { StreamReader } from './stream-reader';
import type { TimeBudget } from './time-budget';

/** A decided event that still has to find its place in the stream and in the chain. */
export interface DecidedEvent<E extends DomainEvent> {
  readonly id: string;
  readonly event: E;
  readonly metadata: Omit<NewEvent['metadata'], 'prevHash'>;
}

/** The end of a stream, where the next event is chained to. */
export interface StreamHead {
  /** Of the last event; -1 when there is none. */
  readonly revision: number;
  /** Of the last event; {@link GENESIS} when there is none. */
  readonly hash: string;
}

/** The head of a stream of which everything was read. */
const headOf = (history: readonly Pick<StoredEvent, 'metadata'>[]): StreamHead => ({
  revision: history.length - 1,
  hash: history.at(-1)?.metadata.hash ?? GENESIS,
});

/** The streams of one category, for reading and for appending. */
export class EventStreams<E extends DomainEvent = DomainEvent> extends StreamReader<E> {
  /**
   * Seals events and chains them to the last one that was read.
   *
   * @param id whose stream it is
   * @param history everything in that stream, as it was read
   * @throws Error when an event does not fit its own schema: a defect
   */
  chained(id: string, history: readonly StoredEvent<E>[], events: readonly DecidedEvent<E>[], seal: SealValue): readonly EncodedEvent<E>[] {
    return this.chainedBehind(id, headOf(history), events, seal);
  }

  /** The same behind a head that is known. @throws Error when an event does not fit its own schema: a defect */
  chainedBehind(id: string, head: StreamHead, events: readonly DecidedEvent<E>[], seal: SealValue): readonly EncodedEvent<E>[] {
    const stream = this.streamOf(id);
    const encoded: EncodedEvent<E>[] = [];
    for (const { id: eventId, event, metadata } of events) {
      const prevHash = encoded.at(-1)?.metadata.hash ?? head.hash;
      const place = { stream, revision: head.revision + 1 + encoded.length, id: eventId };
      encoded.push(this.codec.encode({ ...place, event, metadata: { ...metadata, prevHash } }, seal));
    }
    return encoded;
  }

  /** Where a stream ends, from its last event alone. @throws EventStoreUnavailable, UnreadableEvent */
  async head(id: string, budget?: TimeBudget): Promise<StreamHead> {
    const [last] = await this.log.newestOf(this.streamOf(id), { count: 1 }, budget);
    return last ? { revision: last.revision, hash: this.codec.decode(last).metadata.hash } : headOf([]);
  }

  /**
   * Appends what was chained where it belongs, all or none.
   *
   * @returns the events as stored; `position` of each is that of the last, the only one that the store tells
   * @throws StreamMovedOn when another event is there already: nothing was written
   * @throws EventStoreUnavailable
   */
  async append(events: readonly EncodedEvent<E>[], budget?: TimeBudget): Promise<readonly StoredEvent<E>[]> {
    const appended = events.map(({ recorded }) => recorded);
    const [first] = appended;
    if (!first) return [];
    const { position } = await this.log.append(first.stream, appended, first.revision - 1, budget);
    return events.map((event) => ({ ...event, recorded: { ...event.recorded, position } }));
  }
}
