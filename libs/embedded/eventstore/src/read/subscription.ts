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
/** A full network counts as a slow consumer after so many milliseconds; bursts pass. */
const PATIENCE = 100;

/**
 * One subscription: history, then live events, from one cursor that waits for commits at the end of the log,
 * so that nothing is left out or sent twice in between.
 */
export class Subscription {
  private live = false;
  private considered = 0;

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
    await this.send(confirmation());
    while (!this.outbox.ended.aborted) {
      const page = this.feed.cursor.nextPage();
      for (const event of page) if (!this.offer(event)) await this.waitForConsumer(event);
      if (page.length > 0) continue;
      if (this.live || !this.feed.exists()) await this.log.nextCommit(this.outbox.ended);
      else await this.goLive();
    }
  }

  private async goLive(): Promise<void> {
    this.live = true;
    await this.send(caughtUp());
  }

  private async send(frame: Buffer): Promise<void> {
    if (!this.outbox.write(frame)) await this.outbox.drained();
  }

  /** Sends an event if it fits the filter, and a checkpoint if one is due; false when the network takes no more for now. */
  private offer(event: StoredEvent): boolean {
    const { filter } = this.feed;
    if (!filter) return this.outbox.writeEvent(event.frame);
    const room = filter.matches(headerOf(event.frame)) ? this.outbox.writeEvent(event.frame) : true;
    this.considered += 1;
    return this.considered % filter.checkpointInterval === 0 ? this.outbox.write(checkpoint(event.position)) : room;
  }

  private async waitForConsumer(sent: StoredEvent): Promise<void> {
    while (!(await this.outbox.drained(PATIENCE))) {
      if (this.live && this.isBehind(sent)) throw consumerTooSlow();
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
