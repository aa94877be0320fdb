import type { DomainEvent } from '@platform/decider';
import type { EventCodec, StoredEvent } from './event-codec';
import type { EventLog } from './event-log';
import type { LogPosition, RecordedEvent } from './recorded-event';
import type { Following, LogSignal } from './subscription';
import type { TimeBudget } from './time-budget';

/** The streams of one category, for reading. */
export class StreamReader<E extends DomainEvent = DomainEvent> {
  /** @param category first part of the streams' names, plain ASCII without a dash */
  constructor(
    protected readonly log: EventLog,
    protected readonly codec: EventCodec<E>,
    private readonly category: string,
  ) {}

  /** The name of the stream of an id. */
  streamOf(id: string): string {
    return `${this.category}-${id}`;
  }

  /** The id that the name of a stream speaks of. */
  idOf(stream: string): string {
    return stream.slice(this.category.length + 1);
  }

  /** Every event of all these streams in log order, for as long as the signal lets it. See {@link EventLog.subscribe}. */
  follow(options: Following): AsyncGenerator<LogSignal, void, undefined> {
    return this.log.subscribe({ ...options, category: this.category });
  }

  /** Whether some event has this position in the log. @throws EventStoreUnavailable */
  hasPosition(position: LogPosition): Promise<boolean> {
    return this.log.has(position);
  }

  /** The events of an id as they are stored, oldest first; none when nothing is known of it. @throws EventStoreUnavailable */
  recorded(id: string, budget?: TimeBudget): Promise<readonly RecordedEvent[]> {
    return this.log.read(this.streamOf(id), 0, budget);
  }

  /** The events of an id, checked and in today's form. @throws EventStoreUnavailable, UnreadableEvent */
  async read(id: string, budget?: TimeBudget): Promise<readonly StoredEvent<E>[]> {
    return (await this.recorded(id, budget)).map((recorded) => this.codec.decode(recorded));
  }

  /** One stored event in today's form. @throws UnreadableEvent */
  decode(recorded: RecordedEvent): StoredEvent<E> {
    return this.codec.decode(recorded);
  }
}
