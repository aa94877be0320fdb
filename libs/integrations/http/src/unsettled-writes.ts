import { OutsideFailure } from '@redress/complaints';

/** Remembers writes of which nobody knows whether they happened, and may happen yet: not to see one is no proof while it lasts. */
export class UnsettledWrites {
  private readonly settledAt = new Map<string, number>();

  /** @param settledAfter milliseconds until a system has certainly done a write or never will */
  constructor(private readonly settledAfter: number) {}

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
      const settledAt = Date.now() + this.settledAfter;
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
