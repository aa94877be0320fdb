import { Injectable } from '@nestjs/common';
import type { GivenUp, Hands, Outcome } from '@platform/jobs';
import type { DutyKind } from './duty';
import type { DutyAct } from './duty-act';
import type { CaseDuty } from '../duties/case-duties';
import { HandOverIncident } from './hand-over-incident/hand-over-incident.act';
import { ErasePersonalData } from './erase-personal-data/erase-personal-data.act';
import { KeepRegisters } from './keep-registers/keep-registers.act';
import { Letters } from './letters.act';
import { RedactRecords } from './redact-records/redact-records.act';
import { WatchDeadlines } from './watch-deadlines/watch-deadlines.act';

/** What is done with systems of record. */
@Injectable()
export class RegisterActs {
  constructor(
    readonly incidents: HandOverIncident,
    readonly registers: KeepRegisters,
    readonly redactions: RedactRecords,
  ) {}
}

/** Does each duty as its kind wants it. */
@Injectable()
export class DutyHands implements Hands<CaseDuty> {
  private readonly acts: Readonly<Record<DutyKind, DutyAct>>;

  constructor(
    deadlines: WatchDeadlines,
    letters: Letters,
    erasures: ErasePersonalData,
    { incidents, registers, redactions }: RegisterActs,
  ) {
    this.acts = {
      DeadlineApproaching: deadlines,
      DeadlineMissed: deadlines,
      'notify-customer': letters,
      'notify-staff': letters,
      'hand-over-incident': incidents,
      'link-record': registers,
      'update-record': registers,
      'redact-record': redactions,
      'erase-personal-data': erasures,
    };
  }

  act(duty: CaseDuty): Promise<Outcome> {
    return this.acts[duty.kind].act(duty);
  }

  giveUp(duty: CaseDuty, why: GivenUp): Promise<void> {
    return this.acts[duty.kind].giveUp(duty, why);
  }
}
