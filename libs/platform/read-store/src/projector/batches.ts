import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';

/** How much is dealt with at once, and how long the first of a batch waits for others. */
export interface BatchLimits {
  readonly size: number;
  /** Milliseconds. */
  readonly wait: number;
}

/**
 * What a source gives, in batches. The source is read ahead by two batches while one is being dealt with, so that it need not wait.
 *
 * @throws what the source throws
 */
export async function* batches<Item>(
  source: AsyncIterable<Item>,
  { size, wait }: BatchLimits,
): AsyncGenerator<readonly Item[], void, undefined> {
  const ahead = Readable.from(source, { highWaterMark: 2 * size });
  for await (const first of ahead as AsyncIterable<Item>) {
    if (ahead.readableLength < size - 1) await delay(wait);
    const others = Array.from({ length: Math.min(size - 1, ahead.readableLength) }, () => ahead.read() as Item);
    yield [first, ...others];
  }
}
