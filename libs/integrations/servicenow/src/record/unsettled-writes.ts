import { OutsideFailure } from '@redress/complaints';

/**
 * Milliseconds until an instance has certainly done a write or never will: a transaction may take 60 seconds there, after waiting for its turn.
 * A worker that died while it wrote is not known here: whoever takes over its work waits as long.
 */
export const SETTLED_AFTER = 90_000;

/** Remembers writes of which nobody knows whether they happened, and may happen yet: not to see one is no proof while it lasts. */
export class UnsettledWrites {
  private readonly settledAt = new Map<string, number>();

  /**
   * Writes, and remembers it under the key when the outcome is unknown.
   *
   * @throws OutsideFailure of the write; with when to look again when it is `unknown`
   */
  async run<Value>(key: string, write: () => Promise<Value>): Promise<Value> {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof OutsideFailure) || error.kind !== 'unknown') throw error;
      const settledAt = Date.now() + SETTLED_AFTER;
      this.settledAt.set(key, settledAt);
      throw new OutsideFailure('unknown', error.code, settledAt, { cause: error });
    }
  }

  /** To be asked when nothing of an earlier write is seen. @throws OutsideFailure `unknown` while it may happen yet */
  check(key: string): void {
    const settledAt = this.settledAt.get(key);
    if (settledAt === undefined) return;
    if (Date.now() < settledAt) throw new OutsideFailure('unknown', 'earlier-write-unsettled', settledAt);
    this.settledAt.delete(key);
  }

  /** The write was seen. */
  settle(key: string): void {
    this.settledAt.delete(key);
  }
}
