import type { UnsettledWrites } from '@integrations/http';
import { OutsideFailure } from '@redress/complaints';

/** A write, and how to see that it was done. */
export interface Once<Value> {
  /** The same for the same write. */
  readonly key: string;
  /** What came of it, when it was done before; undefined: nothing is seen of it. Missing: nobody can look. */
  readonly look?: () => Promise<Value | undefined>;
  readonly write: () => Promise<Value>;
}

/** Does writes once, whatever becomes of their answers. */
export class OnceOnly {
  constructor(
    private readonly unsettled: UnsettledWrites,
    private readonly honoursIdempotencyKey: boolean,
  ) {}

  /** @throws OutsideFailure; `diverged` when nobody but a person can find out whether it was done */
  async do<Value>({ key, look, write }: Once<Value>): Promise<Value> {
    if (!look) return this.unseen(write);
    const found = await look();
    if (found !== undefined) {
      this.unsettled.settle(key);
      return found;
    }
    this.unsettled.check(key);
    return this.unsettled.run(key, write);
  }

  private async unseen<Value>(write: () => Promise<Value>): Promise<Value> {
    try {
      return await write();
    } catch (error) {
      const isUnknown = error instanceof OutsideFailure && error.kind === 'unknown';
      if (!isUnknown || this.honoursIdempotencyKey) throw error;
      throw new OutsideFailure('diverged', 'outcome-unknown', undefined, { cause: error });
    }
  }
}
