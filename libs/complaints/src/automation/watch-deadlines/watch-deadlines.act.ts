import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Clock } from '@platform/decider';
import { CommandRejected } from '@platform/event-store';
import type { Outcome } from '@platform/jobs';
import { missedLevel, nextOfficeTime } from '@redress/working-days';
import { RecordDeadlineCommand, type RungDeadline } from '../../evidence/record-deadline/record-deadline.command';
import type { CaseDuty } from '../../duties/case-duties';
import { DONE, type DutyAct } from '../duty-act';
import { DUTY_TERMS } from '../duty-terms';
import { system } from '../evidence-recorder';
import { rungOf, type ReminderTerms } from './watch-deadlines.policy';

/** Lets what a timer rang for be decided: the case and the clock say whether it is true. */
@Injectable()
export class WatchDeadlines implements DutyAct {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    @Inject(DUTY_TERMS) private readonly terms: ReminderTerms,
  ) {}

  /** Records a reminder or a miss. After an outage the miss at the due instant and the latest one are recorded, not those between. */
  async act(duty: CaseDuty): Promise<Outcome> {
    const now = this.clock.now();
    const rung = rungOf(duty);
    if (!rung) throw new Error(`the duty ${duty.id} is none of a deadline`);
    if (rung.type === 'DeadlineApproaching') {
      const at = nextOfficeTime(this.terms.calendar, this.terms.officeHours, now);
      return at > now ? { kind: 'later', code: 'outside-office-hours', at } : this.record(duty, rung);
    }
    const first = await this.record(duty, rung);
    const latest = this.latestLevel(duty, rung, now);
    return first.kind === 'done' && latest > rung.level ? this.record(duty, { ...rung, level: latest }) : first;
  }

  /** Nothing is left on the case: what is due stays due, and is shown where operators look. */
  giveUp(): Promise<void> {
    return Promise.resolve();
  }

  private latestLevel({ facts: { deadlines } }: CaseDuty, { deadline, round, promise }: RungDeadline, now: string): number {
    const row = deadlines.deadlines.find((each) => each.deadline === deadline && each.round === round && each.promise === promise);
    return row?.status === 'open' ? missedLevel(this.terms.calendar, row, now) : 0;
  }

  /** What is not true, or not any more, is nobody's failure: the view learns of it from the events. */
  private async record({ caseId, dueAt }: CaseDuty, rung: RungDeadline): Promise<Outcome> {
    try {
      await this.commands.execute(new RecordDeadlineCommand(caseId, rung, { actor: system, correlationId: randomUUID() }));
      return DONE;
    } catch (error) {
      if (!(error instanceof CommandRejected)) throw error;
      return error.reason === 'not-due' ? { kind: 'later', code: 'not-due', at: dueAt } : DONE;
    }
  }
}
