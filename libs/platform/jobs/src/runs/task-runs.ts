import { randomUUID } from 'node:crypto';
import type { Collection, Filter } from 'mongodb';
import { asking, isDuplicateKey, type ReadStore } from '@platform/read-store';
import type { Task } from '../task';

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

/** The same as it is stored. */
export interface TaskRunRow extends TaskRun {
  /** The id of the task. */
  readonly _id: string;
  /** Somebody works on it, until this instant at most. RFC 3339 UTC, by the clock of whoever works on it. */
  readonly leaseUntil?: string;
  readonly leaseBy?: string;
}

/** What was tried about each task, and who works on it now. No projection touches it and no rebuild loses it. */
export class TaskRuns {
  protected readonly rows: Collection<TaskRunRow>;
  private readonly holder = randomUUID();

  /** @param name of the collection */
  constructor(store: ReadStore, name: string) {
    this.rows = store.collection(name);
  }

  /**
   * Takes a task that only one may work on at a time.
   *
   * @returns how often it was tried before; undefined when it is parked, not to be tried yet, or somebody works on it
   * @throws ViewStoreUnavailable
   */
  async take({ id, leaseTime = 0 }: Task, now: string): Promise<number | undefined> {
    const free: Filter<TaskRunRow> = {
      _id: id,
      parked: { $ne: true },
      leaseUntil: { $not: { $gt: now } },
      notBefore: { $not: { $gt: now } },
    };
    const lease = { leaseUntil: new Date(Date.parse(now) + leaseTime).toISOString(), leaseBy: this.holder, parked: false };
    try {
      const options = { upsert: true, returnDocument: 'after' } as const;
      const row = await asking(() => this.rows.findOneAndUpdate(free, { $set: lease, $inc: { attempts: 1 } }, options));
      return row ? row.attempts - 1 : undefined;
    } catch (error) {
      if (isDuplicateKey(error)) return undefined;
      throw error;
    }
  }

  /** It is done: nothing is kept. @throws ViewStoreUnavailable */
  async finish(task: Task): Promise<void> {
    await asking(() => this.rows.deleteOne(this.ours(task)));
  }

  /** It is tried again from an instant on. @throws ViewStoreUnavailable */
  async postpone(task: Task, notBefore: string, lastError: string): Promise<void> {
    await this.giveBack(task, { notBefore, lastError, parked: false });
  }

  /** It is not tried any more until somebody asks for it. @throws ViewStoreUnavailable */
  async park(task: Task, lastError: string): Promise<void> {
    await this.giveBack(task, { parked: true, lastError });
  }

  /** Somebody asks for it to be tried again now, parked or not. @throws ViewStoreUnavailable */
  async retry(id: string): Promise<void> {
    await asking(() => this.rows.updateOne({ _id: id }, { $set: { parked: false, attempts: 0 }, $unset: { notBefore: '' } }));
  }

  /** How often those of some tasks were tried that could be taken now, by their ids. @throws ViewStoreUnavailable */
  async free(ids: readonly string[], now: string): Promise<ReadonlyMap<string, number>> {
    const rows = await asking(() => this.rows.find({ _id: { $in: [...ids] } }).toArray());
    const held = new Set(rows.filter((row) => isHeld(row, now)).map(({ _id }) => _id));
    const tried = new Map(rows.map(({ _id, attempts }) => [_id, attempts]));
    return new Map(ids.filter((id) => !held.has(id)).map((id) => [id, tried.get(id) ?? 0]));
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

  /** Forgets what was tried about tasks that do not wait any more. @throws ViewStoreUnavailable, and what `isWaiting` throws */
  async tidy(isWaiting: (id: string) => Promise<boolean>): Promise<void> {
    const rows = await asking(() => this.rows.find({}, { projection: { _id: 1 } }).toArray());
    for (const { _id } of rows) if (!(await isWaiting(_id))) await asking(() => this.rows.deleteOne({ _id }));
  }

  /** A task that nobody takes is counted here. */
  private async giveBack(task: Task, change: Partial<TaskRun>): Promise<void> {
    const isTaken = task.leaseTime !== undefined;
    const update = { $set: change, $unset: { leaseUntil: '', leaseBy: '' }, ...(isTaken ? {} : { $inc: { attempts: 1 } }) } as const;
    await asking(() => this.rows.updateOne(this.ours(task), update, { upsert: !isTaken }));
  }

  private ours({ id, leaseTime }: Task): Filter<TaskRunRow> {
    return leaseTime === undefined ? { _id: id } : { _id: id, leaseBy: this.holder };
  }
}

const isHeld = ({ parked, leaseUntil = '', notBefore = '' }: TaskRunRow, now: string): boolean =>
  parked || leaseUntil > now || notBefore > now;
