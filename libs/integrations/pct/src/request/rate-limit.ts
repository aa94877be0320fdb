import { OutsideFailure } from '@redress/complaints';

/** Milliseconds. */
const MINUTE = 60_000;

/** Keeps the requests of this process within what the system grants in any minute. */
export class RateLimit {
  /** When requests were granted, in milliseconds since 1970, the earliest first. */
  private granted: readonly number[] = [];

  constructor(private readonly perMinute = Infinity) {}

  /**
   * Takes what a piece of work needs before it begins: one that stopped half-way would begin anew for ever.
   *
   * @param count of requests
   * @throws OutsideFailure `throttled` until there are so many
   */
  take(count: number): void {
    const now = Date.now();
    this.granted = this.granted.filter((at) => at > now - MINUTE);
    const missing = count - (this.perMinute - this.granted.length);
    if (missing > 0) throw new OutsideFailure('throttled', 'own-rate-limit', (this.granted[missing - 1] ?? now) + MINUTE);
    this.granted = [...this.granted, ...Array.from({ length: count }, () => now)];
  }
}
