import { setTimeout as delay } from 'node:timers/promises';
import { START, streamNameFilter, type AllStreamSubscription, type EventStoreDBClient } from '@eventstore/db-client';
import { toRecordedEvent } from './client-event';
import type { LogPosition, RecordedEvent } from './recorded-event';
import { isTooSlow } from './store-errors';

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/** What a subscription follows. */
export interface SubscriptionOptions {
  /** Events of streams whose names begin with `<category>-`. */
  readonly category: string;
  /** The position of the last event that was dealt with; undefined for the beginning of the log. */
  readonly after?: LogPosition;
  /** Ends the subscription. */
  readonly signal: AbortSignal;
}

/**
 * Every event of a category in log order, first those there are, then the new ones as they come, without a gap and without a duplicate. Resubscribes from the
 * event last dealt with whenever the store drops the subscription: at once when the reader was too slow, which is no failure, else with a growing pause.
 *
 * @returns events as stored; ends when the signal says so
 */
export async function* subscribe(
  client: EventStoreDBClient,
  { category, after, signal }: SubscriptionOptions,
): AsyncGenerator<RecordedEvent, void, undefined> {
  const filter = streamNameFilter({ prefixes: [`${category}-`] });
  let last = after;
  let failures = 0;
  while (!signal.aborted) {
    const subscription = client.subscribeToAll({ fromPosition: last ?? START, filter });
    try {
      for await (const event of eventsOf(subscription, signal)) {
        failures = 0;
        yield event;
        last = event.position;
      }
      await pause(failures++, signal);
    } catch (error) {
      if (!isTooSlow(error)) await pause(failures++, signal);
    }
  }
}

async function* eventsOf(subscription: AllStreamSubscription, signal: AbortSignal): AsyncGenerator<RecordedEvent, void, undefined> {
  const end = () => subscription.destroy();
  signal.addEventListener('abort', end, { once: true });
  try {
    for await (const resolved of subscription) yield* toRecordedEvent(resolved);
  } finally {
    signal.removeEventListener('abort', end);
    // Not waited for: the client may still be connecting.
    void subscription.unsubscribe().catch(() => undefined);
  }
}

/** Waits longer after each failure in a row; not at all when the subscription is to end. */
const pause = async (failures: number, signal: AbortSignal): Promise<void> => {
  const milliseconds = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE);
  await delay(milliseconds, undefined, { signal }).catch(() => undefined);
};
