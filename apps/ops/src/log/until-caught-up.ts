import type { LogSignal } from '@platform/event-store';

/** A subscription waits for its store for ever; a command does not. */
const PATIENCE_MS = 30_000;

/**
 * What a subscription tells until it has told everything there is now, the end itself included.
 *
 * @param follow begins the subscription; the signal ends it
 * @param patience for how long nothing may come, milliseconds
 * @throws Error in one line when nothing comes for that long
 */
export async function* untilCaughtUp(
  follow: (signal: AbortSignal) => AsyncIterable<LogSignal>,
  patience = PATIENCE_MS,
): AsyncGenerator<LogSignal, void, undefined> {
  const ending = new AbortController();
  const waiting = setTimeout(() => {
    ending.abort();
  }, patience);
  try {
    for await (const told of follow(ending.signal)) {
      waiting.refresh();
      yield told;
      if (told.kind === 'caught-up') return;
    }
    throw new Error('the event store does not answer any more');
  } finally {
    clearTimeout(waiting);
    ending.abort();
  }
}
