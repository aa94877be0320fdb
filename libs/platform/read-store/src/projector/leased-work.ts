import { setTimeout as delay } from 'node:timers/promises';
import type { ReadStore } from '../store/read-store';
import { Lease } from './lease';

/** How long to wait after a failure. Milliseconds. */
const PAUSE = 1_000;

/** Who is told who does the work. */
export interface LeaseObserver {
  /** Another process shows that it does the work; this one waits for its lease. */
  standingBy(): void;
  /** This process does the work from now on, or no more. */
  leading(leads: boolean): void;
  /** The work was broken off and begins anew. */
  interrupted(error: unknown): void;
}

/**
 * A work that only one process may do at a time.
 *
 * @param epoch higher than that of every process that did it before
 * @param leading says when to stop: the work is to end, or another has taken over
 */
export type Leading = (epoch: number, leading: AbortSignal) => Promise<void>;

/** Does a work whenever the lease of its name is ours. */
export class LeasedWork {
  private readonly lease: Lease;

  /** @param name permanent: the same in every process that may do the work */
  constructor(
    store: ReadStore,
    name: string,
    private readonly observer: LeaseObserver,
  ) {
    this.lease = new Lease(store, name);
  }

  /** Does the work, again and again, until the signal comes, whatever fails on the way. */
  async run(signal: AbortSignal, work: Leading): Promise<void> {
    while (!signal.aborted) {
      try {
        const epoch = await this.lease.acquire(signal, () => {
          this.observer.standingBy();
        });
        if (epoch !== undefined) await this.lead(epoch, signal, work);
      } catch (error) {
        this.observer.interrupted(error);
        await delay(PAUSE, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** Works as long as the lease is ours. */
  private async lead(epoch: number, signal: AbortSignal, work: Leading): Promise<void> {
    const ending = new AbortController();
    const leading = AbortSignal.any([signal, ending.signal]);
    const kept = this.lease.keep(epoch, leading).finally(() => ending.abort());
    this.observer.leading(true);
    try {
      while (!leading.aborted) await work(epoch, leading);
    } finally {
      ending.abort();
      await kept;
      this.observer.leading(false);
      await this.lease.release(epoch).catch(() => undefined);
    }
  }
}
