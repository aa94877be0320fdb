import { setTimeout as delay } from 'node:timers/promises';
import {
  eventTypeFilter,
  START,
  streamNameFilter,
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type EventStoreDBClient,
  type Filter,
} from '@eventstore/db-client';
import { toRecordedEvent } from './client-event';
import type { LogPosition, RecordedEvent } from './recorded-event';
import { isTooSlow } from './store-errors';

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/** Every so many events of other categories a subscription tells how far it has come: 32 times this. */
const CHECKPOINT_INTERVAL = 32;

/** What a subscription tells, in the order of the log. */
export type LogSignal =
  | { readonly kind: 'event'; readonly event: RecordedEvent }
  /** Everything up to here is dealt with, or of another category. */
  | { readonly kind: 'checkpoint'; readonly position: LogPosition }
  /** From here on events come as they are appended. May be told again after a disconnection. */
  | { readonly kind: 'caught-up' };

/**
 * Which events a subscription tells of: those of streams whose names begin with `<category>-` (of several categories in the order of the log), or those
 * of one type in all streams.
 */
export type FollowedEvents = { readonly category: string | readonly string[] } | { readonly type: string };

/** How a subscription goes. */
export interface Following {
  /** The position of the last event that was dealt with; undefined for the beginning of the log. */
  readonly after?: LogPosition;
  /** Ends the subscription. */
  readonly signal: AbortSignal;
}

/** What a subscription follows, and how. */
export type SubscriptionOptions = FollowedEvents & Following;

/**
 * Every event of some categories or of a type in log order, first those there are, then the new ones as they come, without a gap and without a duplicate. Resubscribes
 * from the event last dealt with whenever the store drops the subscription: at once when the reader was too slow, which is no failure, else with a growing pause.
 *
 * @returns events as stored, and how far it has come; ends when the signal says so
 */
export async function* subscribe(
  client: EventStoreDBClient,
  { after, signal, ...followed }: SubscriptionOptions,
): AsyncGenerator<LogSignal, void, undefined> {
  let last = after;
  let failures = 0;
  while (!signal.aborted) {
    const subscription = subscribeTo(client, followed, last);
    try {
      for await (const told of signalsOf(subscription, signal)) {
        failures = 0;
        yield told;
        last = positionOf(told) ?? last;
      }
      await pause(failures++, signal);
    } catch (error) {
      if (!isTooSlow(error)) await pause(failures++, signal);
    }
  }
}

/** How far a subscription has come with this signal; undefined when that one does not say. */
export const positionOf = (told: LogSignal): LogPosition | undefined => {
  if (told.kind === 'event') return told.event.position;
  return told.kind === 'checkpoint' ? told.position : undefined;
};

/** What the client tells in callbacks is put between the events, at the place where it was told. */
const subscribeTo = (client: EventStoreDBClient, followed: FollowedEvents, after: LogPosition | undefined): AllStreamSubscription => {
  const options: Pick<Filter, 'checkpointInterval' | 'checkpointReached'> = {
    checkpointInterval: CHECKPOINT_INTERVAL,
    checkpointReached: (reached, position) => {
      reached.push({ kind: 'checkpoint', position } satisfies LogSignal);
    },
  };
  const filter =
    'category' in followed
      ? streamNameFilter({ ...options, prefixes: [followed.category].flat().map((name) => `${name}-`) })
      : eventTypeFilter({ ...options, regex: `^${followed.type}$` });
  const subscription = client.subscribeToAll({ fromPosition: after ?? START, filter });
  return subscription.on('caughtUp', () => subscription.push({ kind: 'caught-up' } satisfies LogSignal));
};

async function* signalsOf(subscription: AllStreamSubscription, signal: AbortSignal): AsyncGenerator<LogSignal, void, undefined> {
  const end = () => subscription.destroy();
  signal.addEventListener('abort', end, { once: true });
  try {
    for await (const told of subscription as AsyncIterable<LogSignal | AllStreamResolvedEvent>) {
      yield* 'kind' in told ? [told] : toRecordedEvent(told).map((event): LogSignal => ({ kind: 'event', event }));
    }
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
