import { Inject, Injectable } from '@nestjs/common';
import type { GivenUp, Outcome } from '@platform/jobs';
import { CaseFiles, type CaseFile } from '../case-file';
import type { CaseDuty } from '../../duties/case-duties';
import { failureOf } from '../../duties/duty-id';
import { DONE, outcomeOf, type DutyAct } from '../duty-act';
import { EvidenceRecorder } from '../evidence-recorder';
import { caseRecord } from '../case-record.policy';
import { REGISTERS, type Registers } from '../ports';

/** Hands incidents over to incident management (procedure: technical specialists restore the service). */
@Injectable()
export class HandOverIncident implements DutyAct {
  constructor(
    private readonly files: CaseFiles,
    private readonly evidence: EvidenceRecorder,
    @Inject(REGISTERS) private readonly registers: Registers,
  ) {}

  async act(duty: CaseDuty): Promise<Outcome> {
    const file = await this.files.open(duty.caseId);
    return file.isErased || file.has(duty.id) ? DONE : outcomeOf(() => this.handOver(duty, file));
  }

  async giveUp(duty: CaseDuty, { code }: GivenUp): Promise<void> {
    const cause = await (await this.files.open(duty.caseId)).cause(duty.about);
    const { name: system } = this.registers.of(duty.to);
    const data = { effect: failureOf(duty.caseId, duty), about: duty.about, system, errorCode: code };
    await this.evidence.record(duty.caseId, { type: 'ExternalUpdateFailed', data }, cause);
  }

  private async handOver(duty: CaseDuty, file: CaseFile): Promise<void> {
    const register = this.registers.of(duty.to);
    const [cause, current] = await Promise.all([file.cause(duty.about), file.current()]);
    const { number, url } = await register.link(caseRecord(current, 'incident'));
    const incident = { ...(number !== undefined && { incidentNumber: number }), ...(url !== undefined && { url }) };
    const data = { effect: duty.id, system: register.name, ...incident };
    await this.evidence.record(duty.caseId, { type: 'IncidentHandedOver', data }, cause);
  }
}
