import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Collection, Filter } from 'mongodb';
import { asking, isDuplicateKey } from '../store/errors';
import type { ReadStore } from '../store/read-store';

/** One of several processes does a work; the others wait. */
interface LeaseRow {
  /** The name of the work. */
  readonly _id: string;
  /** Goes up by one with every new holder. */
  readonly epoch: number;
  /** Empty when it was given back. */
  readonly holder: string;
  /** Goes up as long as the holder lives. */
  readonly beat: number;
}

/** How often the holder shows that it lives, and after how long a silence another takes over. Milliseconds of each process's own monotonic clock. */
export interface LeaseTimes {
  readonly beat: number;
  readonly silence: number;
}

/** Short enough that a query waits it out when a projector begins after another was killed. */
const TIMES: LeaseTimes = { beat: 500, silence: 3_000 };

/** The right to do a work that only one process may do at a time. No two clocks are ever compared. */
export class Lease {
  private readonly rows: Collection<LeaseRow>;
  private readonly holder = randomUUID();

  constructor(
    store: ReadStore,
    private readonly work: string,
    private readonly times = TIMES,
  ) {
    this.rows = store.collection('leases');
  }

  /**
   * Waits until the work is ours.
   *
   * @param held called whenever another that has it shows life
   * @returns the epoch: higher than that of every holder before; undefined when the signal says stop
   * @throws ViewStoreUnavailable
   */
  async acquire(signal: AbortSignal, held: () => void): Promise<number | undefined> {
    const holder = new Holder(this.times.silence);
    while (!signal.aborted) {
      const row = await asking(() => this.rows.findOne({ _id: this.work }));
      holder.look(row);
      const epoch = holder.isGone ? await this.take(row) : undefined;
      if (epoch !== undefined) return epoch;
      if (holder.isAlive) held();
      await delay(this.times.beat, undefined, { signal }).catch(() => undefined);
    }
    return undefined;
  }

  /**
   * Shows that we live until the signal says stop.
   *
   * @returns when the lease is lost, or too long could not be renewed, or the signal came
   */
  async keep(epoch: number, signal: AbortSignal): Promise<void> {
    let renewed = performance.now();
    while (!signal.aborted) {
      await delay(this.times.beat, undefined, { signal }).catch(() => undefined);
      const kept = await this.beat(epoch);
      if (kept === true) renewed = performance.now();
      if (kept === false || performance.now() - renewed > this.times.silence - this.times.beat) return;
    }
  }

  /** Gives the work back, so that another need not wait. @throws ViewStoreUnavailable */
  async release(epoch: number): Promise<void> {
    await asking(() => this.rows.updateOne(this.ours(epoch), { $set: { holder: '' } }));
  }

  /** @returns whether it is still ours; undefined when nobody can tell */
  private async beat(epoch: number): Promise<boolean | undefined> {
    try {
      return (await this.rows.updateOne(this.ours(epoch), { $inc: { beat: 1 } })).matchedCount === 1;
    } catch {
      return undefined;
    }
  }

  /** @returns the new epoch; undefined when another was faster */
  private async take(row: LeaseRow | null): Promise<number | undefined> {
    const epoch = (row?.epoch ?? 0) + 1;
    const before: Filter<LeaseRow> = row ? { _id: this.work, epoch: row.epoch, beat: row.beat } : { _id: this.work, epoch: 0 };
    try {
      const taken = await asking(() => this.rows.updateOne(before, { $set: { epoch, holder: this.holder, beat: 0 } }, { upsert: !row }));
      return taken.matchedCount + taken.upsertedCount === 1 ? epoch : undefined;
    } catch (error) {
      if (isDuplicateKey(error)) return undefined;
      throw error;
    }
  }

  private ours(epoch: number): Filter<LeaseRow> {
    return { _id: this.work, epoch, holder: this.holder };
  }
}

/** Tells of a holder, by looking again and again, whether it shows life, or has given up, or has shown none for too long. */
class Holder {
  private seen: string | undefined;
  private from = performance.now();
  isAlive = false;
  isGone = false;

  constructor(private readonly silence: number) {}

  look(row: LeaseRow | null): void {
    const life = row ? `${String(row.epoch)}/${String(row.beat)}` : '';
    this.isAlive = this.seen !== undefined && life !== this.seen;
    if (life !== this.seen) this.from = performance.now();
    this.seen = life;
    this.isGone = !row || row.holder === '' || performance.now() - this.from > this.silence;
  }
}
