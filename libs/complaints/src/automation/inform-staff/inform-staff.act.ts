import { Inject, Injectable } from '@nestjs/common';
import type { GivenUp, Outcome } from '@platform/jobs';
import { CaseFiles, type CaseFile } from '../case-file';
import type { CaseDuty } from '../../duties/case-duties';
import { failureOf } from '../../duties/duty-id';
import { DONE, outcomeOf, type DutyAct } from '../duty-act';
import { EvidenceRecorder } from '../evidence-recorder';
import { STAFF_POST, type StaffPost } from '../ports';
import { staffNews } from './staff-news.policy';

/** Tells handlers and managers what has to do with them. */
@Injectable()
export class InformStaff implements DutyAct {
  constructor(
    private readonly files: CaseFiles,
    private readonly evidence: EvidenceRecorder,
    @Inject(STAFF_POST) private readonly mail: StaffPost,
  ) {}

  async act(duty: CaseDuty): Promise<Outcome> {
    const file = await this.files.open(duty.caseId);
    return file.isErased || file.has(duty.id) ? DONE : this.tell(duty, file);
  }

  async giveUp(duty: CaseDuty, { attempts, code }: GivenUp): Promise<void> {
    const { cause, facts } = await messageOf(duty, await this.files.open(duty.caseId));
    const data = { ...facts, effect: failureOf(duty.caseId, duty), attempts, errorCode: code };
    await this.evidence.record(duty.caseId, { type: 'StaffNotificationFailed', data }, cause);
  }

  private async tell(duty: CaseDuty, file: CaseFile): Promise<Outcome> {
    const { cause, facts, news, subject } = await messageOf(duty, file);
    const member = this.mail.staff.find(facts.to);
    if (!member) return { kind: 'failed', code: 'unknown-staff' };
    const { name, email: address, language } = member;
    return outcomeOf(async () => {
      const to = { name, address, language };
      const { messageId } = await this.mail.post.send({ effect: duty.id, to, reference: duty.caseId, subject, news });
      await this.evidence.record(duty.caseId, { type: 'StaffNotified', data: { ...facts, effect: duty.id, messageId } }, cause);
    });
  }
}

const messageOf = async ({ about, to = '' }: CaseDuty, file: CaseFile) => {
  const [cause, current] = await Promise.all([file.cause(about), file.current()]);
  const news = staffNews(cause.event.type, cause.event.data, current.deadlines);
  if (!news) throw new Error(`nobody of the staff is told of the event ${about}`);
  return { cause, news, subject: current.subject, facts: { about, to, template: news.template } };
};
