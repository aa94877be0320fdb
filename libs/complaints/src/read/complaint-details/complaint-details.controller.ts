import { Controller, Get, Query, Res } from '@nestjs/common';
import type { CommandContext } from '@platform/event-store';
import { Action, CaseId, Context, QueryResponses, validationFailed } from '@platform/http';
import { ComplaintDetailsAnswer, ReportAnswer } from './complaint-details.answer';
import { MomentQueryDto, RevisionQueryDto } from './complaint-details.dto';
import { ComplaintDetailsReader } from './complaint-details.reader';
import type { Moment } from './moment.projection';

/** What the controller needs of the HTTP answer. */
interface Reply {
  header(name: string, value: string): unknown;
}

@Controller()
export class ComplaintDetailsController {
  constructor(private readonly reader: ComplaintDetailsReader) {}

  /** A case as it was reported and judged. */
  @Get('reports/:id')
  @Action('report.read')
  @QueryResponses()
  async report(
    @CaseId() id: string,
    @Query() { minRevision }: RevisionQueryDto,
    @Context() context: CommandContext,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ReportAnswer> {
    const { version, report } = await this.reader.report(id, minRevision ?? 0, context.actor.role);
    reply.header('ETag', `"${String(version)}"`);
    return report;
  }

  /** A case as it stands: any case, reports and incidents too. */
  @Get('complaints/:id')
  @Action('complaint.read')
  @QueryResponses()
  async complaint(
    @CaseId() id: string,
    @Query() { minRevision }: RevisionQueryDto,
    @Context() context: CommandContext,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ComplaintDetailsAnswer> {
    const { version, complaint } = await this.reader.complaint(id, minRevision ?? 0, context.actor.role);
    reply.header('ETag', `"${String(version)}"`);
    return complaint;
  }

  /** A case as it was at an instant, or after a revision. */
  @Get('audit/complaints/:id/state')
  @Action('audit.read')
  @QueryResponses()
  asItWas(@CaseId() id: string, @Query() query: MomentQueryDto, @Context() { actor }: CommandContext): Promise<ComplaintDetailsAnswer> {
    return this.reader.asItWas(id, momentOf(query), actor.role);
  }
}

const momentOf = ({ at, revision }: MomentQueryDto): Moment => {
  if (at !== undefined && revision === undefined) return { at };
  if (at === undefined && revision !== undefined) return { revision };
  throw validationFailed([{ field: 'at', message: 'names an instant, or revision a revision: one of the two' }]);
};
