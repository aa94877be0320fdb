import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '@platform/decider';
import { LeasedWork, type ReadStore } from '@platform/read-store';
import type { CheckpointSigning } from '../checkpoint/checkpoint-signing';
import { LogAltered } from '../checkpoint/log-altered';
import type { TreeGrowth } from '../tree/tree-growth';
import type { NotaryObserver } from './notary-observer';
import type { OutsidePlaces } from './outside-places';

/** The name of the lease. Permanent. */
export const NOTARY_LEASE = 'notary';

/** How long to wait after an alarm before the log is looked at again. Milliseconds. */
const ALARM_PAUSE = 10_000;

/** What a notary works with. */
export interface NotaryParts {
  readonly store: ReadStore;
  readonly growth: TreeGrowth;
  readonly signing: CheckpointSigning;
  readonly outside: OutsidePlaces;
  readonly observer: NotaryObserver;
  readonly clock: Clock;
  /** Milliseconds between two checkpoints. */
  readonly every: number;
}

/** Grows the tree over the log, signs it whenever it has grown, and tells outside what it has signed. Several may run: one works, the others wait for its lease. */
export class Notary {
  private readonly work: LeasedWork;

  constructor(private readonly parts: NotaryParts) {
    this.work = new LeasedWork(parts.store, NOTARY_LEASE, parts.observer);
  }

  /** Works until the signal comes, whatever fails on the way. */
  run(signal: AbortSignal): Promise<void> {
    return this.work.run(signal, (epoch, leading) => this.lead(epoch, leading));
  }

  /** Grows the tree, and signs it from when it has once reached the end of the log. */
  private async lead(epoch: number, leading: AbortSignal): Promise<void> {
    const ending = new AbortController();
    const signal = AbortSignal.any([leading, ending.signal]);
    const arrival = new AbortController();
    const signing = this.signFrom(arrival.signal, signal);
    try {
      await this.grow(epoch, signal, () => {
        arrival.abort();
      });
    } finally {
      ending.abort();
      arrival.abort();
      await signing;
    }
  }

  private async grow(epoch: number, signal: AbortSignal, caughtUp: () => void): Promise<void> {
    const { growth, observer } = this.parts;
    const grown = (size: number, isCaughtUp: boolean) => {
      observer.grown(size);
      if (isCaughtUp) caughtUp();
    };
    try {
      await growth.run({ epoch, signal, grown });
    } catch (error) {
      if (!(error instanceof LogAltered)) throw error;
      observer.alarmed(error.message);
      await delay(ALARM_PAUSE, undefined, { signal }).catch(() => undefined);
    }
  }

  private async signFrom(arrival: AbortSignal, signal: AbortSignal): Promise<void> {
    if (!arrival.aborted) await once(arrival, 'abort');
    while (!signal.aborted) {
      await this.sign();
      await delay(this.parts.every, undefined, { signal }).catch(() => undefined);
    }
  }

  private async sign(): Promise<void> {
    const { signing, outside, observer, clock } = this.parts;
    try {
      const last = await signing.sign();
      if (!last) return;
      observer.signed(last.size, last.signedAt);
      await outside.tell(last, clock.now());
    } catch (error) {
      if (error instanceof LogAltered) observer.alarmed(error.message);
      else observer.interrupted(error);
    }
  }
}
