import { Injectable } from '@nestjs/common';
import { CaseViews } from '../case-views';
import { RoleShapes } from '../role-shapes';
import { answerFields, fieldsOf, forCustomer } from './answer-fields.projection';
import { CaseSurroundings } from '../case-surroundings';
import type { ComplaintDetailsAnswer, ReportAnswer } from './complaint-details.answer';
import { complaintDetails } from './complaint-details.projection';

/** A case as found, and the revision of its last decision. */
interface Found {
  readonly version: number;
  readonly fields: ReturnType<typeof answerFields>;
}

/** Reads one case as it stands, from the view. */
@Injectable()
export class ComplaintDetailsReader {
  constructor(
    private readonly views: CaseViews,
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

  private async find(id: string, minRevision: number | undefined): Promise<Found> {
    const { document, revision, version, missing } = await this.views.find(complaintDetails, id, minRevision);
    const terms = await this.surroundings.now(id);
    return { version, fields: fieldsOf({ ...document, revision }, terms, missing.length > 0) };
  }
}

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
