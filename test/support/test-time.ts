import { Clock } from '@platform/decider';
import type { Clocks } from '@platform/jobs';

/** The clocks of a machine that only the test moves: days pass in no time. */
export class TestTime extends Clock implements Clocks {
  private wallAt: number;
  private runningFor = 0;

  /** @param at RFC 3339 UTC */
  constructor(at: string) {
    super();
    this.wallAt = Date.parse(at);
  }

  now(): string {
    return new Date(this.wallAt).toISOString();
  }

  wall(): number {
    return this.wallAt;
  }

  monotonic(): number {
    return this.runningFor;
  }

  /** So many milliseconds go by. */
  pass(milliseconds: number): void {
    this.wallAt += milliseconds;
    this.runningFor += milliseconds;
  }

  /** Somebody sets the wall clock by so many milliseconds; no time goes by. */
  setBy(milliseconds: number): void {
    this.wallAt += milliseconds;
  }
}
