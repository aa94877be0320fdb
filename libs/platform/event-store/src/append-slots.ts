import { bulkhead } from 'cockatiel';
import { notAsked } from './resilience';
import type { TimeBudget } from './time-budget';
import { withinTime } from './time-limit';

/** More at once are no faster; beyond some thousand the official client gets slower. */
const IN_FLIGHT = 256;

/** Lets only so many appends be in flight; the others wait for their turn, in the order of arrival, for as long as their time budget lets them. */
export class AppendSlots {
  private readonly slots;

  /** @param inFlight 256 unless told otherwise */
  constructor(inFlight = IN_FLIGHT) {
    this.slots = bulkhead(inFlight, Infinity);
  }

  /**
   * Runs an append, with its repetitions, in a slot of its own.
   *
   * @throws EventStoreUnavailable when no slot became free in time; whatever the append throws
   */
  async run<Value>(append: () => Promise<Value>, budget: TimeBudget): Promise<Value> {
    const turn = this.nextTurn();
    const leaveQueue = () => void turn.then((end) => end());
    const end = await withinTime(turn, budget.left, leaveQueue).catch(() => {
      throw notAsked('too many appends were in flight');
    });
    try {
      return await append();
    } finally {
      end();
    }
  }

  /**
   * A slot, once one is free, as the function that gives it back. Who does not want it any more takes it and gives it back: the bulkhead has a signal to leave
   * its queue with, but forgets to serve whoever waits behind.
   */
  private nextTurn(): Promise<() => void> {
    return new Promise((begin) => {
      void this.slots.execute(() => new Promise<void>((end) => begin(end)));
    });
  }
}
