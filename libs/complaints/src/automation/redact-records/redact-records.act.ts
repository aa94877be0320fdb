import { Inject, Injectable } from '@nestjs/common';
import type { GivenUp, Outcome } from '@platform/jobs';
import type { CaseDuty } from '../../duties/case-duties';
import { failureOf } from '../../duties/duty-id';
import { CaseFiles } from '../case-file';
import { externalSystems } from '../../events/effect';
import { DONE, outcomeOf, type DutyAct } from '../duty-act';
import { EvidenceRecorder } from '../evidence-recorder';
import { REGISTERS, type Registers } from '../ports';
import { recordsIn } from './redact-records.policy';

/** Has systems of record erase what they hold about an erased case. One that we do not reach is left to people: the duty shows it. */
@Injectable()
export class RedactRecords implements DutyAct {
  constructor(
    private readonly files: CaseFiles,
    private readonly evidence: EvidenceRecorder,
    @Inject(REGISTERS) private readonly registers: Registers,
  ) {}

  async act(duty: CaseDuty): Promise<Outcome> {
    const { to = '', about } = duty;
    const file = await this.files.open(duty.caseId);
    if (file.has(duty.id)) return DONE;
    if (!this.registers.has(to)) return { kind: 'failed', code: 'redact-by-hand' };
    const register = this.registers.of(to);
    const known = { reference: duty.caseId, linked: file.sealed.externalRecords, wasIncident: file.wasIncident };
    return outcomeOf(async () => {
      for (const record of recordsIn(register.name, known)) await register.redact(record);
      const data = { effect: duty.id, system: register.name, about };
      await this.evidence.record(duty.caseId, { type: 'ExternalRecordUpdated', data }, file.origin(about));
    });
  }

  async giveUp(duty: CaseDuty, { code }: GivenUp): Promise<void> {
    const file = await this.files.open(duty.caseId);
    const system = externalSystems.find((name) => name === duty.to);
    if (!system) throw new Error(`${duty.to ?? ''} is no system of record`);
    const data = { effect: failureOf(duty.caseId, duty), about: duty.about, system, errorCode: code };
    await this.evidence.record(duty.caseId, { type: 'ExternalUpdateFailed', data }, file.origin(duty.about));
  }
}
