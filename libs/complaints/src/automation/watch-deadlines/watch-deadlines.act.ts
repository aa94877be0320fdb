import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Clock } from '@platform/decider';
import { CommandRejected, type CommandContext } from '@platform/event-store';
import type { Outcome } from '@platform/jobs';
import { missedLevel, nextOfficeTime } from '@redress/working-days';
import { RecordDeadlineCommand, type RungDeadline } from '../../evidence/record-deadline/record-deadline.command';
import type { CaseDuty } from '../duties/case-duties';
import { rungOf, type ReminderTerms } from './watch-deadlines.policy';

const system: CommandContext['actor'] = { id: 'redress', role: 'system' };

/** Lets what a timer rang for be decided: the case and the clock say whether it is true. */
@Injectable()
export class WatchDeadlines {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly terms: ReminderTerms,
  ) {}

  /** Records a reminder or a miss. After an outage the miss at the due instant and the latest one are recorded, not those between. */
  async act(duty: CaseDuty): Promise<Outcome> {
    const now = this.clock.now();
    const rung = rungOf(duty);
    if (rung.type === 'DeadlineApproaching') {
      const at = nextOfficeTime(this.terms.calendar, this.terms.officeHours, now);
      return at > now ? { kind: 'later', code: 'outside-office-hours', at } : this.record(duty, rung);
    }
    const first = await this.record(duty, rung);
    const latest = this.latestLevel(duty, rung, now);
    return first.kind === 'done' && latest > rung.level ? this.record(duty, { ...rung, level: latest }) : first;
  }

  private latestLevel({ facts: { deadlines } }: CaseDuty, { deadline, round, promise }: RungDeadline, now: string): number {
    const row = deadlines.deadlines.find((each) => each.deadline === deadline && each.round === round && each.promise === promise);
    return row?.status === 'open' ? missedLevel(this.terms.calendar, row, now) : 0;
  }

  /** What is not true, or not any more, is nobody's failure: the view learns of it from the events. */
  private async record({ caseId, dueAt }: CaseDuty, rung: RungDeadline): Promise<Outcome> {
    try {
      await this.commands.execute(new RecordDeadlineCommand(caseId, rung, { actor: system, correlationId: randomUUID() }));
      return { kind: 'done' };
    } catch (error) {
      if (!(error instanceof CommandRejected)) throw error;
      return error.reason === 'not-due' ? { kind: 'later', code: 'not-due', at: dueAt } : { kind: 'done' };
    }
  }
}
