import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long a scan may hold the event loop. Milliseconds. */
const LONGEST_HOLD = 5;

/** Lets a long scan give the event loop back now and then: a wait that has nothing to wait for does not. */
export class Breather {
  private since = performance.now();

  /** Goes on in a later turn of the loop when this one was held long enough. */
  async breathe(): Promise<void> {
    if (performance.now() - this.since < LONGEST_HOLD) return;
    await nextTurn();
    this.since = performance.now();
  }
}
