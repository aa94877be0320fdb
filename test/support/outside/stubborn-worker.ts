import { OutsideFailure } from '@redress/complaints';
import type { FaultScript } from './fault-scripts';
import { passTime } from './stopped-clock';

const MOST_ATTEMPTS = 100;

/** How a worker works. */
export interface Work<Register> {
  /** A register as a process has it that just started. */
  readonly startRegister: () => Register | Promise<Register>;
  /** Milliseconds that the successor of a dead worker waits. */
  readonly settledAfter: number;
}

/** Does work as the worker would: again and again, and once more when a message came twice. */
export class StubbornWorker<Register> {
  private attempts = 0;
  private pieces = 0;
  private register: Register | undefined;

  constructor(
    private readonly work: Work<Register>,
    private readonly script: Pick<FaultScript<unknown>, 'aftermaths' | 'repeated'>,
  ) {}

  /** @param piece of work; done until it succeeds */
  async do<Value>(piece: (register: Register) => Promise<Value>): Promise<Value> {
    const { repeated } = this.script;
    const value = await this.untilDone(piece);
    if (repeated[this.pieces++ % repeated.length]) await this.untilDone(piece);
    return value;
  }

  private async untilDone<Value>(piece: (register: Register) => Promise<Value>): Promise<Value> {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      try {
        this.register ??= await this.work.startRegister();
        return await piece(this.register);
      } catch (error) {
        if (!(error instanceof OutsideFailure)) throw error;
        this.afterwards(error, attempt);
      }
    }
    throw new Error(`not done after ${MOST_ATTEMPTS} attempts`);
  }

  private afterwards({ retryAt = 0 }: OutsideFailure, attempt: number): void {
    const { aftermaths } = this.script;
    const aftermath = aftermaths[this.attempts++ % aftermaths.length];
    if (aftermath === 'dies') this.register = undefined;
    const asked = { waits: retryAt - Date.now(), 'is-hurried': 0, dies: this.work.settledAfter }[String(aftermath)] ?? 0;
    passTime(Math.max(asked, Math.min(1_000 * 2 ** attempt, 400_000)));
  }
}
