import { Injectable } from '@nestjs/common';
import { notFound, validationFailed } from '@platform/http';
import { projectedEvent } from '@platform/read-store';
import { CaseHistory } from '../case-history';
import { CaseViews } from '../case-views';
import { RoleShapes } from '../role-shapes';
import { answerFields, forCustomer, type AnswerTerms } from './answer-fields.projection';
import type { CaseDocument } from './case-document.projection';
import { CaseSurroundings } from '../case-surroundings';
import type { ComplaintDetailsAnswer, ReportAnswer } from './complaint-details.answer';
import { complaintDetails } from './complaint-details.projection';
import { untilMoment, type Moment } from './moment.projection';

/** A case as found, and the revision of its last decision. */
interface Found {
  readonly version: number;
  readonly fields: ReturnType<typeof answerFields>;
}

/** Reads one case: as it stands from the view, as it was from its events by the view's own projection. */
@Injectable()
export class ComplaintDetailsReader {
  constructor(
    private readonly views: CaseViews,
    private readonly history: CaseHistory,
    private readonly shapes: RoleShapes,
    private readonly surroundings: CaseSurroundings,
  ) {}

  /**
   * A case as it stands now, for somebody in a role.
   *
   * @param minRevision waits up to five seconds until the case has this revision
   * @throws ProblemError `not-found`, `view-behind`
   */
  async complaint(
    id: string,
    minRevision: number | undefined,
    role: string,
  ): Promise<{ version: number; complaint: ComplaintDetailsAnswer }> {
    const { version, fields } = await this.find(id, minRevision);
    const complaint = await this.shapes.shapedWithSubject(role, id, role === 'customer' ? forCustomer(fields) : fields);
    return { version, complaint: complaint as ComplaintDetailsAnswer };
  }

  /** The same case as a report: how it came in and how it was judged. */
  async report(id: string, minRevision: number | undefined, role: string): Promise<{ version: number; report: ReportAnswer }> {
    const { version, fields } = await this.find(id, minRevision);
    const kept = Object.entries(fields).filter(([name]) => reportFields.has(name));
    return { version, report: (await this.shapes.shapedWithSubject(role, id, Object.fromEntries(kept))) as ReportAnswer };
  }

  /**
   * A case as it was: its deadlines and what systems of record were still to be told are looked at from that moment. Which systems those are is as it is now.
   *
   * @throws ProblemError `not-found` when it had not begun by then, or has no such revision; `validation-failed` for an instant in the future
   */
  async asItWas(id: string, moment: Moment, role: string): Promise<ComplaintDetailsAnswer> {
    if ('at' in moment && moment.at > this.surroundings.instant)
      throw validationFailed([{ field: 'at', message: 'must not lie in the future' }]);
    const { events, unreadable } = await this.history.find(id);
    const { events: until, at } = untilMoment(events.map(projectedEvent), moment);
    const document = until.reduce<CaseDocument | null>((before, event) => complaintDetails.evolve(before, event), null);
    if (!document) throw notFound();
    const fields = fieldsOf(document, this.surroundings.asItWas(until, at), unreadable.length > 0);
    return (await this.shapes.shapedWithSubject(role, id, fields)) as ComplaintDetailsAnswer;
  }

  private async find(id: string, minRevision: number | undefined): Promise<Found> {
    const { document, revision, version, missing } = await this.views.find(complaintDetails, id, minRevision);
    const terms = await this.surroundings.now(id);
    return { version, fields: fieldsOf({ ...document, revision }, terms, missing.length > 0) };
  }
}

const fieldsOf = (document: CaseDocument, terms: AnswerTerms, incomplete: boolean) => ({
  ...answerFields(document, terms),
  ...(incomplete ? { incomplete } : {}),
});

const reportFields = new Set<string>([
  'id',
  'state',
  'revision',
  'incomplete',
  'channel',
  'receivedAt',
  'recordedAt',
  'updatedAt',
  'backdatedBecause',
  'customer',
  'subject',
  'description',
  'concerns',
  'desiredOutcome',
  'classification',
  'rationale',
  'serviceLevelMissed',
  'technical',
  'erasedAt',
] satisfies (keyof ReportAnswer)[]);
