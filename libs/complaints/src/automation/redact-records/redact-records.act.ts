import { Inject, Injectable } from '@nestjs/common';
import type { GivenUp, Outcome } from '@platform/jobs';
import type { CaseDuty } from '../../duties/case-duties';
import { failureOf } from '../../duties/duty-id';
import { CaseFiles, type CaseFile } from '../case-file';
import { externalSystems } from '../../events/effect';
import { DONE, outcomeOf, type DutyAct } from '../duty-act';
import { EvidenceRecorder } from '../evidence-recorder';
import { INCIDENT_MANAGEMENT } from '../hand-over-incident/hand-over-incident.policy';
import { REGISTERS, type RecordToRedact, type Registers } from '../ports';

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
    return outcomeOf(async () => {
      for (const record of recordsOf(file, register.name)) await register.redact(record);
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

/** Those that are linked by their ids, or what may be there by our reference; and what incident management has, or may have. */
const recordsOf = (file: CaseFile, system: string): readonly RecordToRedact[] => {
  const { id: reference, externalRecords } = file.sealed;
  const linked = externalRecords.filter((record) => record.system === system).map(({ recordId }) => ({ recordId }));
  const complaints = linked.length > 0 ? linked : [{}];
  return [
    ...complaints.map((known) => ({ reference, ...known, classification: 'complaint' as const })),
    ...(system === INCIDENT_MANAGEMENT && file.wasIncident ? [{ reference, classification: 'incident' as const }] : []),
  ];
};
