import { setTimeout as delay } from 'node:timers/promises';
import { LeasedWork, type LeaseObserver, type ReadStore } from '@platform/read-store';
import type { LogTree } from './log-tree';
import type { TreeGrowth } from './tree-growth';

/** How often to look whether the tree has grown. Milliseconds. */
const LOOK_EVERY = 50;

const unobserved: LeaseObserver = { standingBy: () => undefined, leading: () => undefined, interrupted: () => undefined };

/** What a tree is made to reach with. */
export interface ReachParts {
  readonly store: ReadStore;
  readonly tree: LogTree;
  readonly growth: TreeGrowth;
  /** Of the notary. */
  readonly lease: string;
}

/** Lets the tree grow until it knows a stream: by itself when no notary works, else by waiting for it. */
export class TreeReach {
  private readonly work: LeasedWork;

  constructor(private readonly parts: ReachParts) {
    this.work = new LeasedWork(parts.store, parts.lease, unobserved);
  }

  /**
   * Waits until the tree holds so many events of a stream.
   *
   * @param within milliseconds
   * @returns whether it does in time
   * @throws ViewStoreUnavailable
   */
  async reach(stream: string, events: number, within: number): Promise<boolean> {
    if (await this.holds(stream, events)) return true;
    const ending = new AbortController();
    const signal = AbortSignal.any([ending.signal, AbortSignal.timeout(within)]);
    const growing = this.work.run(signal, (epoch, leading) => this.parts.growth.run({ epoch, signal: leading, grown: () => undefined }));
    try {
      while (!signal.aborted && !(await this.holds(stream, events))) await delay(LOOK_EVERY, undefined, { signal }).catch(() => undefined);
    } finally {
      ending.abort();
      await growing;
    }
    return this.holds(stream, events);
  }

  private async holds(stream: string, events: number): Promise<boolean> {
    const { tree } = this.parts;
    return (await tree.leavesOf(stream, await tree.size())).length >= events;
  }
}
