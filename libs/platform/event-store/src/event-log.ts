import { END, EventStoreDBClient, jsonEvent, NO_STREAM, START, type JSONType } from '@eventstore/db-client';
import { AppendSlots } from './append-slots';
import { collected } from './collected';
import type { EventToAppend, LogPosition, RecordedEvent } from './recorded-event';
import { Resilience } from './resilience';
import { isNoPosition, isWrongRevision, StreamMovedOn } from './store-errors';
import { subscribe, type LogSignal, type SubscriptionOptions } from './subscription';
import { TimeBudget } from './time-budget';
import { ANSWER_WITHIN, withinTime } from './time-limit';

/** What an append led to. */
export interface Appended {
  readonly revision: number;
  readonly position: LogPosition;
}

/** Which of the newest events of a stream are read. */
export interface NewestOptions {
  readonly count: number;
  readonly before?: number;
}

/** So many events of the log are fetched at once. */
const PAGE = 500;

/** The event store as streams to read and to append to, with every unknown outcome looked into. One per process. */
export class EventLog {
  private readonly client: EventStoreDBClient;
  private readonly resilience = new Resilience();
  private readonly slots = new AppendSlots();

  /** @param url `esdb://…`, credentials included: on single calls they would take a much slower path */
  constructor(url: string) {
    this.client = EventStoreDBClient.connectionString(url);
  }

  /**
   * All events of a stream from a revision on; none when there is no such stream.
   *
   * @param budget the time in which attempts may begin: ten seconds unless told otherwise
   * @throws EventStoreUnavailable
   */
  read(stream: string, from = 0, budget = new TimeBudget()): Promise<readonly RecordedEvent[]> {
    return this.resilience.run(() => this.readOnce(stream, from), budget);
  }

  /**
   * Some events of a stream, the newest first; none when there is no such stream.
   *
   * @param before only events with a smaller revision than this; from the newest on when there is none
   * @param budget the time in which attempts may begin: ten seconds unless told otherwise
   * @throws EventStoreUnavailable
   */
  newestOf(stream: string, { count, before }: NewestOptions, budget = new TimeBudget()): Promise<readonly RecordedEvent[]> {
    if (before === 0) return Promise.resolve([]);
    const fromRevision = before === undefined ? END : BigInt(before - 1);
    return this.resilience.run(
      () => collected(this.client.readStream(stream, { direction: 'backwards', fromRevision, maxCount: count })),
      budget,
    );
  }

  /**
   * The log of all streams as it stands, in its order, page by page. Nothing is fetched before it is wanted. What is appended meanwhile may still be in it.
   *
   * @param after the position of an event: only those behind it; from the beginning when there is none
   * @throws EventStoreUnavailable
   */
  async *pages(after?: LogPosition): AsyncGenerator<readonly RecordedEvent[], void, undefined> {
    let last = after;
    for (;;) {
      const page = await this.resilience.run(() => this.pageBehind(last), new TimeBudget());
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      last = page.at(-1)?.position;
    }
  }

  /**
   * Appends events behind the revision that was read, all or none. Only so many appends are in flight at a time.
   *
   * @param expected the last revision of the stream, -1 when there is none yet
   * @param budget the time to wait for its turn, and in which attempts may begin: ten seconds unless told otherwise
   * @throws StreamMovedOn when another event is there already: nothing was written
   * @throws EventStoreUnavailable when the store stays away; its `outcome` says whether the events may be in the log
   */
  append(stream: string, events: readonly EventToAppend[], expected: number, budget = new TimeBudget()): Promise<Appended> {
    let sent = false;
    const attempt = async (mark: () => void) => {
      const found = sent ? await this.lookFor(stream, events, expected) : undefined;
      if (found) return found;
      sent = true;
      mark();
      return this.appendOnce(stream, events, expected);
    };
    return this.slots.run(() => this.resilience.run(attempt, budget), budget);
  }

  /** Every event of a category or of a type in log order, for as long as the signal lets it. See {@link subscribe}. */
  subscribe(options: SubscriptionOptions): AsyncGenerator<LogSignal, void, undefined> {
    return subscribe(this.client, options);
  }

  /** Asks the store for its newest event, once. @throws the client's error, or NoAnswer after five seconds */
  async ping(): Promise<void> {
    await this.newest();
  }

  /** The position of the newest event of all streams; undefined when there is none. @throws EventStoreUnavailable */
  async head(): Promise<LogPosition | undefined> {
    const [newest] = await this.resilience.run(() => this.newest(), new TimeBudget());
    return newest?.position;
  }

  /** Whether some event has this position. @throws EventStoreUnavailable */
  has(position: LogPosition): Promise<boolean> {
    return this.resilience.run(() => this.hasOnce(position), new TimeBudget());
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }

  private newest(): Promise<readonly RecordedEvent[]> {
    return collected(this.client.readAll({ direction: 'backwards', fromPosition: END, maxCount: 1 }));
  }

  private readOnce(stream: string, from: number): Promise<readonly RecordedEvent[]> {
    return collected(this.client.readStream(stream, { fromRevision: from === 0 ? START : BigInt(from) }));
  }

  /** A read of the log begins with the event at its position: that one is known. */
  private async pageBehind(last: LogPosition | undefined): Promise<readonly RecordedEvent[]> {
    const known = last ? 1 : 0;
    const page = await collected(this.client.readAll({ fromPosition: last ?? START, maxCount: PAGE + known }));
    return page.slice(known);
  }

  private async hasOnce(position: LogPosition): Promise<boolean> {
    try {
      const [found] = await collected(this.client.readAll({ fromPosition: position, maxCount: 1 }));
      return found?.position.commit === position.commit;
    } catch (error) {
      if (isNoPosition(error)) return false;
      throw error;
    }
  }

  private async appendOnce(stream: string, events: readonly EventToAppend[], expected: number): Promise<Appended> {
    const expectedRevision = expected < 0 ? NO_STREAM : BigInt(expected);
    try {
      const sending = this.client.appendToStream(stream, events.map(toClientEvent), { expectedRevision });
      const { nextExpectedRevision, position } = await withinTime(sending, ANSWER_WITHIN);
      if (!position) throw new Error('the answer to an append has no position');
      return { revision: Number(nextExpectedRevision), position };
    } catch (error) {
      throw isWrongRevision(error) ? new StreamMovedOn(stream) : error;
    }
  }

  /** Where our events are after an append with an unknown outcome; nothing when their place is still free. */
  private async lookFor(stream: string, events: readonly EventToAppend[], expected: number): Promise<Appended | undefined> {
    const there = await this.readOnce(stream, expected + 1);
    const last = there[events.length - 1];
    if (there.length === 0) return undefined;
    if (!last || events.some(({ id }, index) => there[index]?.id !== id)) throw new StreamMovedOn(stream);
    return { revision: last.revision, position: last.position };
  }
}

const toClientEvent = ({ id, type, data, metadata }: EventToAppend) =>
  jsonEvent({ id, type, data: data as JSONType, metadata: metadata as JSONType });
