import { Inject, Injectable } from '@nestjs/common';
import type { GivenUp, Outcome } from '@platform/jobs';
import { describeEvent } from '../../sentences/describe-event';
import { localTime } from '../../sentences/local-time';
import { CaseFiles, type CaseFile, type Cause } from '../case-file';
import type { CaseDuty } from '../../duties/case-duties';
import { dutyId, failureOf } from '../../duties/duty-id';
import { DONE, outcomeOf, type DutyAct } from '../duty-act';
import { EvidenceRecorder } from '../evidence-recorder';
import { REGISTERS, type CaseRegister, type CaseStep, type LinkedRecord, type Registers } from '../ports';
import { caseRecord, stateThere } from '../case-record.policy';

/** Keeps the systems of record in step: the case stands in each of them, and each is told of every step. */
@Injectable()
export class KeepRegisters implements DutyAct {
  constructor(
    private readonly files: CaseFiles,
    private readonly evidence: EvidenceRecorder,
    @Inject(REGISTERS) private readonly registers: Registers,
  ) {}

  async act(duty: CaseDuty): Promise<Outcome> {
    const file = await this.files.open(duty.caseId);
    if (file.isErased || file.has(duty.id)) return DONE;
    const cause = await file.cause(duty.about);
    const register = this.registers.of(duty.to);
    return outcomeOf(async () => {
      const record = await this.linked(register, file, cause);
      if (duty.kind === 'update-record') await this.told(duty, { register, record, file, cause });
    });
  }

  async giveUp(duty: CaseDuty, { code }: GivenUp): Promise<void> {
    const cause = await (await this.files.open(duty.caseId)).cause(duty.about);
    const { name: system } = this.registers.of(duty.to);
    const data = { effect: failureOf(duty.caseId, duty), about: duty.about, system, errorCode: code };
    await this.evidence.record(duty.caseId, { type: 'ExternalUpdateFailed', data }, cause);
  }

  /** The record of the case; a case that was registered before the system was used is put there when there is something to tell. */
  private async linked(register: CaseRegister, file: CaseFile, cause: Cause): Promise<LinkedRecord> {
    const current = await file.current();
    const known = current.externalRecords.find(({ system }) => system === register.name);
    if (known) return known;
    const { recordId, number, url } = await register.link(caseRecord(current, 'complaint'));
    const effect = dutyId(file.id, { kind: 'link-record', about: cause.eventId, to: register.name });
    const record = { recordId, ...(number !== undefined && { number }), ...(url !== undefined && { url }) };
    await this.evidence.record(file.id, { type: 'ExternalRecordLinked', data: { effect, system: register.name, ...record } }, cause);
    return record;
  }

  private async told({ id: effect, caseId, about }: CaseDuty, { register, record, file, cause }: Telling): Promise<void> {
    await register.tell(record, await stepOf(effect, file, cause));
    await this.evidence.record(caseId, { type: 'ExternalRecordUpdated', data: { effect, system: register.name, about } }, cause);
  }
}

interface Telling {
  readonly register: CaseRegister;
  readonly record: LinkedRecord;
  readonly file: CaseFile;
  readonly cause: Cause;
}

/** In Dutch: the systems of record are read by our own people. */
const stepOf = async (effect: string, file: CaseFile, { event, eventId }: Cause): Promise<CaseStep> => {
  const document = await file.after(eventId);
  const state = stateThere(document);
  if (!state) throw new Error(`outside systems know no complaint that is ${document.state}`);
  const [basis] = document.deadlines.map(({ basis: { timeZone } }) => timeZone);
  const note = describeEvent(event, localTime('nl', basis ?? 'Europe/Amsterdam'));
  const { resolution } = document.answer ?? {};
  return { effect, state, note, ...(resolution !== undefined && { resolution }) };
};
