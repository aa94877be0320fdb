/** Which calls a fault meets. */
export interface FaultTarget {
  /** It meets the next so many matching calls, and no more. Default 1. */
  readonly times?: number;
  /** Only calls about this stream; `$all` for the whole log. Default: every call. */
  readonly stream?: string;
}

export type FaultKind = 'drop-answer' | 'cut-append' | 'delay-append' | 'cut-read' | 'delay-read';

interface Fault {
  readonly kind: FaultKind;
  readonly stream: string | undefined;
  readonly amount: number;
  left: number;
}

/**
 * Misfortunes for tests, given to a server when it starts and armed at any time. A fault meets the next matching calls and is then used up.
 * Read means reads and subscriptions, of a stream or of `$all`.
 */
export class Faults {
  private faults: Fault[] = [];

  /** The append is carried out; its answer never comes. */
  dropAnswers(target: FaultTarget = {}): void {
    this.arm('drop-answer', target);
  }

  /** The append is carried out; then its call breaks, with every other append in flight on it, as when the connection breaks. */
  cutAppends(target: FaultTarget = {}): void {
    this.arm('cut-append', target);
  }

  /** The append waits so many milliseconds before it is carried out. */
  delayAppends(milliseconds: number, target: FaultTarget = {}): void {
    this.arm('delay-append', target, milliseconds);
  }

  /** The read breaks off after so many events, as when the connection breaks. */
  cutReads(afterEvents: number, target: FaultTarget = {}): void {
    this.arm('cut-read', target, afterEvents);
  }

  /** The read waits so many milliseconds before it begins. */
  delayReads(milliseconds: number, target: FaultTarget = {}): void {
    this.arm('delay-read', target, milliseconds);
  }

  /**
   * Uses up one armed fault, for the server.
   *
   * @returns its milliseconds or events (0 for the kinds that have none); undefined when no such fault meets this stream
   */
  take(kind: FaultKind, stream: string): number | undefined {
    const fault = this.faults.find((armed) => armed.kind === kind && (armed.stream ?? stream) === stream);
    if (!fault) return undefined;
    fault.left -= 1;
    this.faults = this.faults.filter(({ left }) => left > 0);
    return fault.amount;
  }

  private arm(kind: FaultKind, { times = 1, stream }: FaultTarget, amount = 0): void {
    this.faults.push({ kind, stream, amount, left: times });
  }
}
