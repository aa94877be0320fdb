import { Breather } from './breather';
import { consumerTooSlow } from '../grpc/rpc-error';
import type { StoredEvent } from '../store/event';
import type { EventLog } from '../store/event-log';
import { headerOf } from '../store/frame';
import { caughtUp, checkpoint, confirmation } from './control-frames';
import type { Cursor } from './cursor';
import type { EventFilter } from './filter';
import type { Outbox } from './outbox';

/** What a subscription follows. */
export interface Feed {
  readonly cursor: Cursor;
  readonly filter: EventFilter | undefined;
  /** A new walk that begins right after an event. */
  readonly cursorAfter: (event: StoredEvent) => Cursor;
  /** Whether the feed can be caught up with; EventStoreDB 23.10 says so of a missing stream only after its first event. */
  readonly exists: () => boolean;
}

/** A live consumer may be so many events behind, as on EventStoreDB 23.10. */
const LIVE_BUFFER = 32;
/** And only for so long, in milliseconds, without reaching the end of the log: bursts pass. */
const PATIENCE = 250;

/**
 * One subscription: history, then live events, from one cursor that waits for commits at the end of the log,
 * so that nothing is left out or sent twice in between.
 */
export class Subscription {
  private live = false;
  private considered = 0;
  /** When the network first took no more since the end of the log was reached. */
  private behindSince: number | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly feed: Feed,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Runs until the call ends, which shows as an AbortError.
   *
   * @throws RpcError when a live consumer is too slow
   */
  async run(): Promise<void> {
    this.outbox.write(confirmation());
    const breather = new Breather();
    while (!this.outbox.ended.aborted) {
      const page = this.feed.cursor.nextPage();
      const last = page.at(-1);
      if (last) {
        for (const event of page) this.offer(event);
        await this.waitForConsumer(last);
        await breather.breathe();
        continue;
      }
      this.behindSince = undefined;
      if (this.live || !this.feed.exists()) await this.log.nextCommit(this.outbox.ended);
      else this.goLive();
    }
  }

  private goLive(): void {
    this.live = true;
    this.outbox.write(caughtUp());
  }

  /** Sends an event if it fits the filter, and a checkpoint if one is due. */
  private offer(event: StoredEvent): void {
    const { filter } = this.feed;
    if (!filter || filter.matches(headerOf(event.frame))) this.outbox.writeEvent(event.frame);
    if (!filter) return;
    this.considered += 1;
    if (this.considered % filter.checkpointInterval === 0) this.outbox.write(checkpoint(event.position));
  }

  private async waitForConsumer(sent: StoredEvent): Promise<void> {
    if (this.outbox.hasRoom) return;
    this.behindSince ??= performance.now();
    let room = false;
    while (!room) {
      room = await this.outbox.drained(PATIENCE);
      const late = performance.now() - this.behindSince >= PATIENCE;
      const tooLong = this.live && late && !this.outbox.ended.aborted;
      if (tooLong && this.isBehind(sent)) throw consumerTooSlow();
    }
  }

  private isBehind(sent: StoredEvent): boolean {
    const cursor = this.feed.cursorAfter(sent);
    let waiting = 0;
    for (let page = cursor.nextPage(); page.length > 0 && waiting <= LIVE_BUFFER; page = cursor.nextPage()) {
      waiting += page.filter(({ frame }) => this.feed.filter?.matches(headerOf(frame)) ?? true).length;
    }
    return waiting > LIVE_BUFFER;
  }
}
