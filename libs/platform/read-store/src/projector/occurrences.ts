import { setTimeout as delay } from 'node:timers/promises';
import type { DomainEvent } from '@platform/decider';
import { UnreadableEvent, type RecordedEvent, type StreamReader } from '@platform/event-store';
import type { ParkedEvents } from '../store/parked-events';
import type { Occurrence } from './row';

/** How often an event is read before it is parked, and how long to wait before the second time. Milliseconds, doubled each time. */
const ATTEMPTS = 3;
const PAUSE = 50;

/** What happened in a stream, and which one. */
export type KeyedOccurrence<E extends DomainEvent> = Occurrence<E> & { readonly key: string; readonly recorded: RecordedEvent };

/** Reads stored events for projections. What cannot be read is parked, and the others go on. */
export class Occurrences<E extends DomainEvent> {
  constructor(
    private readonly streams: StreamReader<E>,
    private readonly parked: ParkedEvents,
  ) {}

  /** An event as projections see it: without its content when it cannot be read, which is then parked. @throws ViewStoreUnavailable */
  async of(recorded: RecordedEvent): Promise<KeyedOccurrence<E>> {
    const key = this.streams.idOf(recorded.stream);
    try {
      return { key, recorded, stored: this.streams.decode(recorded) };
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      return this.again(key, recorded, error);
    }
  }

  /** Everything in a stream up to a revision. @throws EventStoreUnavailable, ViewStoreUnavailable */
  async history(key: string, until = Infinity): Promise<readonly KeyedOccurrence<E>[]> {
    const recorded = await this.streams.recorded(key);
    return Promise.all(recorded.filter(({ revision }) => revision <= until).map((event) => this.of(event)));
  }

  /** Reads it anew from the store: what came may have been damaged on its way. */
  private async again(key: string, recorded: RecordedEvent, failure: UnreadableEvent): Promise<KeyedOccurrence<E>> {
    const { revision } = recorded;
    for (let attempt = 2; attempt <= ATTEMPTS; attempt++) {
      await delay(PAUSE * 2 ** (attempt - 2));
      try {
        const reread = (await this.streams.recorded(key))[revision];
        if (reread) return { key, recorded: reread, stored: this.streams.decode(reread) };
      } catch (error) {
        if (!(error instanceof UnreadableEvent)) throw error;
      }
    }
    await this.parked.park(key, recorded, failure.message);
    return { key, recorded };
  }
}
