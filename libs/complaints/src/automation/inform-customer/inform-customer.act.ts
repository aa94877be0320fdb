import { Inject, Injectable } from '@nestjs/common';
import type { GivenUp, Outcome } from '@platform/jobs';
import { TrackingAccess } from '../../tracking/tracking-access';
import { CaseFiles, type Cause, type CaseFile } from '../case-file';
import type { CaseDuty } from '../../duties/case-duties';
import { failureOf } from '../../duties/duty-id';
import { DONE, outcomeOf, type DutyAct } from '../duty-act';
import { EvidenceRecorder } from '../evidence-recorder';
import { CUSTOMER_POST, type CustomerPost } from '../ports';
import { customerNews } from './customer-news.policy';

/** Tells customers what happened to their case. */
@Injectable()
export class InformCustomer implements DutyAct {
  constructor(
    private readonly files: CaseFiles,
    private readonly evidence: EvidenceRecorder,
    private readonly tracking: TrackingAccess,
    @Inject(CUSTOMER_POST) private readonly mail: CustomerPost,
  ) {}

  async act(duty: CaseDuty): Promise<Outcome> {
    const file = await this.files.open(duty.caseId);
    return file.isErased || file.has(duty.id) ? DONE : this.tell(duty, file);
  }

  async giveUp(duty: CaseDuty, { attempts, code }: GivenUp): Promise<void> {
    const cause = await (await this.files.open(duty.caseId)).cause(duty.about);
    const data = { ...factsOf(duty, cause), effect: failureOf(duty.caseId, duty), attempts, errorCode: code };
    await this.evidence.record(duty.caseId, { type: 'CustomerNotificationFailed', data }, cause);
  }

  /** What was meant for the tracking page stands there, also when there is no address to write to. */
  private async tell(duty: CaseDuty, file: CaseFile): Promise<Outcome> {
    const [cause, { customer, subject }] = await Promise.all([file.cause(duty.about), file.current()]);
    const facts = factsOf(duty, cause);
    const { name, email, language } = customer;
    if (email === undefined && facts.via === 'email') return { kind: 'failed', code: 'no-address' };
    return outcomeOf(async () => {
      const to = email === undefined ? undefined : { name, address: email, language };
      const messageId = to ? await this.mailed({ duty, cause, to, subject }) : `tracking-page:${duty.id}`;
      await this.evidence.record(duty.caseId, { type: 'CustomerNotified', data: { ...facts, effect: duty.id, messageId } }, cause);
    });
  }

  private async mailed({ duty, cause, to, subject }: Mailing): Promise<string> {
    const trackingUrl = `${this.mail.trackingOrigin}/track/${duty.caseId}#${await this.tracking.tokenAt(duty.caseId, Infinity)}`;
    const letter = { effect: duty.id, to, reference: duty.caseId, subject, trackingUrl, news: newsOf(cause) };
    return (await this.mail.post.send(letter)).messageId;
  }
}

interface Mailing {
  readonly duty: CaseDuty;
  readonly cause: Cause;
  readonly to: { readonly name: string; readonly address: string; readonly language: 'nl' | 'en' };
  readonly subject: string;
}

const newsOf = ({ event, eventId }: Cause) => {
  const news = customerNews(event.type, event.data);
  if (!news) throw new Error(`the customer is told nothing of the event ${eventId}`);
  return news;
};

const factsOf = ({ about }: CaseDuty, cause: Cause) => ({
  about,
  template: newsOf(cause).template,
  via: 'via' in cause.event.data && cause.event.data.via === 'portal' ? ('portal' as const) : ('email' as const),
});
