import { OutsideFailure } from '@redress/complaints';

/** Keeps everybody away from a system that does not want to be asked, until it may be asked again. */
export class Pause {
  private reason: OutsideFailure | undefined;
  private until = 0;

  /** @param until milliseconds since 1970 */
  begin(reason: OutsideFailure, until: number): void {
    if (until <= this.until) return;
    this.reason = reason;
    this.until = until;
  }

  /** @throws OutsideFailure while it lasts */
  check(): void {
    if (this.reason && Date.now() < this.until) throw new OutsideFailure(this.reason.kind, this.reason.code, this.until);
  }
}
