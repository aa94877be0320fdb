import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Clock } from '@platform/decider';
import { CommandRejected } from '@platform/event-store';
import type { Outcome } from '@platform/jobs';
import type { CaseDuty } from '../../duties/case-duties';
import { RecordErasureCommand } from '../../evidence/record-erasure/record-erasure.command';
import { DONE, type DutyAct } from '../duty-act';
import { system } from '../evidence-recorder';

/** In milliseconds. */
const DAY = 86_400_000;

/** Erases cases whose time has come: the case and the clock say whether it has. */
@Injectable()
export class ErasePersonalData implements DutyAct {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  /** What is not so any more is nobody's failure: the view learns of it from the events. */
  async act({ caseId, about, dueAt }: CaseDuty): Promise<Outcome> {
    try {
      const context = { actor: system, correlationId: randomUUID(), causationId: about };
      await this.commands.execute(new RecordErasureCommand(caseId, context));
      return DONE;
    } catch (error) {
      if (!(error instanceof CommandRejected)) throw error;
      return error.reason === 'not-due' ? { kind: 'later', code: 'not-due', at: this.later(dueAt) } : DONE;
    }
  }

  /** When the settings keep cases longer than when the duty came up, its own instant is over: then tomorrow. */
  private later(dueAt: string): string {
    const now = this.clock.now();
    return dueAt > now ? dueAt : new Date(Date.parse(now) + DAY).toISOString();
  }

  /** Nothing is left on the case: what is to be erased stays so, and is shown where operators look. */
  giveUp(): Promise<void> {
    return Promise.resolve();
  }
}
