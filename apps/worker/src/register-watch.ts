import { setTimeout as delay } from 'node:timers/promises';
import type { ServiceNowRegister } from '@integrations/servicenow';
import type { ObserveRegisters } from '@redress/complaints';
import type { RegisterCursors } from './register-cursors';
import type { WorkMonitor } from './work-monitor';

/** Milliseconds. */
const EVERY = 300_000;

export interface RegisterWatchParts {
  /** Nothing when ServiceNow is not used. */
  readonly register: ServiceNowRegister | undefined;
  readonly observations: ObserveRegisters;
  readonly cursors: RegisterCursors;
  readonly monitor: WorkMonitor;
}

/** Asks ServiceNow every five minutes what has changed there, for what no notice told. */
export class RegisterWatch {
  constructor(private readonly parts: RegisterWatchParts) {}

  /** Asks until the signal comes, whatever fails on the way. */
  async run(signal: AbortSignal): Promise<void> {
    const { register } = this.parts;
    if (!register) return;
    await this.attempt(() => this.check(register));
    while (!signal.aborted) {
      await this.attempt(() => this.ask(register));
      await delay(EVERY, undefined, { signal }).catch(() => undefined);
    }
  }

  private async check(register: ServiceNowRegister): Promise<void> {
    for (const { line } of await register.checkStates()) this.parts.monitor.found(line);
  }

  /** What fails in between is asked for again: the cursor goes on only when everything is recorded. */
  private async ask(register: ServiceNowRegister): Promise<void> {
    const { observations, cursors } = this.parts;
    const changes = await register.changedSince(await cursors.of(register.name));
    for (const observation of changes.observations) await observations.record(register.name, observation);
    if (changes.cursor !== undefined) await cursors.advance(register.name, changes.cursor);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.parts.monitor.unheard(error);
    }
  }
}
