import { randomUUID } from 'node:crypto';
import type { Collection, Filter } from 'mongodb';
import { asking, isDuplicateKey, type ReadStore } from '@platform/read-store';

/** What was tried about a task. */
export interface TaskRun {
  readonly attempts: number;
  /** A word of ours: why it did not succeed the last time. */
  readonly lastError?: string;
  /** It is not tried before this instant, RFC 3339 UTC. */
  readonly notBefore?: string;
  /** It is not tried any more until somebody asks for it. */
  readonly parked: boolean;
}

interface RunRow extends TaskRun {
  /** The id of the task. */
  readonly _id: string;
  /** Somebody works on it, until this instant at most. RFC 3339 UTC, by the clock of whoever works on it. */
  readonly leaseUntil?: string;
  readonly leaseBy?: string;
}

/** What was tried about each task, and who works on it now. No projection touches it and no rebuild loses it. */
export class TaskRuns {
  private readonly rows: Collection<RunRow>;
  private readonly holder = randomUUID();

  /**
   * @param name of the collection
   * @param leaseTime milliseconds after which a task is free again when whoever worked on it is gone
   */
  constructor(
    store: ReadStore,
    name: string,
    private readonly leaseTime: number,
  ) {
    this.rows = store.collection(name);
  }

  /**
   * Takes a task to work on it.
   *
   * @returns how often it was tried, this time included; undefined when it is parked, not to be tried yet, or somebody works on it
   * @throws ViewStoreUnavailable
   */
  async take(id: string, now: string): Promise<number | undefined> {
    const free: Filter<RunRow> = { _id: id, parked: { $ne: true }, leaseUntil: { $not: { $gt: now } }, notBefore: { $not: { $gt: now } } };
    const lease = { leaseUntil: new Date(Date.parse(now) + this.leaseTime).toISOString(), leaseBy: this.holder, parked: false };
    try {
      const options = { upsert: true, returnDocument: 'after' } as const;
      const row = await asking(() => this.rows.findOneAndUpdate(free, { $set: lease, $inc: { attempts: 1 } }, options));
      return row?.attempts;
    } catch (error) {
      if (isDuplicateKey(error)) return undefined;
      throw error;
    }
  }

  /** It is done: nothing is kept. @throws ViewStoreUnavailable */
  async finish(id: string): Promise<void> {
    await asking(() => this.rows.deleteOne(this.ours(id)));
  }

  /** It is tried again from an instant on. @throws ViewStoreUnavailable */
  async postpone(id: string, notBefore: string, lastError: string): Promise<void> {
    await this.giveBack(id, { notBefore, lastError });
  }

  /** It is not tried any more until somebody asks for it. @throws ViewStoreUnavailable */
  async park(id: string, lastError: string): Promise<void> {
    await this.giveBack(id, { parked: true, lastError });
  }

  /** Somebody asks for it to be tried again now, parked or not. @throws ViewStoreUnavailable */
  async retry(id: string): Promise<void> {
    await asking(() => this.rows.updateOne({ _id: id }, { $set: { parked: false, attempts: 0 }, $unset: { notBefore: '' } }));
  }

  /** Those of some tasks that could be taken now. @throws ViewStoreUnavailable */
  async free(ids: readonly string[], now: string): Promise<ReadonlySet<string>> {
    const held: Filter<RunRow> = { _id: { $in: [...ids] }, $or: [{ parked: true }, { leaseUntil: { $gt: now } }, { notBefore: { $gt: now } }] };
    const rows = await asking(() => this.rows.find(held, { projection: { _id: 1 } }).toArray());
    const notFree = new Set(rows.map(({ _id }) => _id));
    return new Set(ids.filter((id) => !notFree.has(id)));
  }

  /** What was tried about some tasks, by their ids. @throws ViewStoreUnavailable */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, TaskRun>> {
    const rows = await asking(() => this.rows.find({ _id: { $in: [...ids] } }).toArray());
    return new Map(
      rows.map(({ _id, attempts, lastError, notBefore, parked }) => [
        _id,
        { attempts, parked, ...(lastError && { lastError }), ...(notBefore && { notBefore }) },
      ]),
    );
  }

  private async giveBack(id: string, change: Partial<TaskRun>): Promise<void> {
    await asking(() => this.rows.updateOne(this.ours(id), { $set: change, $unset: { leaseUntil: '', leaseBy: '' } }));
  }

  private ours(id: string): Filter<RunRow> {
    return { _id: id, leaseBy: this.holder };
  }
}
