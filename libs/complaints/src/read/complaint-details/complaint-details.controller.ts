import { Controller, Get, Query } from '@nestjs/common';
import type { CommandContext } from '@platform/event-store';
import {
  Action,
  AfterPosition,
  CaseId,
  Context,
  QueryResponses,
  validationFailed,
  VersionedQueryResponses,
  type Versioned,
} from '@platform/http';
import { RevisionQueryDto } from '../revision-query.dto';
import { ComplaintDetailsAnswer, ReportAnswer } from './complaint-details.answer';
import { MomentQueryDto } from './complaint-details.dto';
import { ComplaintDetailsReader } from './complaint-details.reader';
import type { Moment } from './moment.projection';

@Controller()
export class ComplaintDetailsController {
  constructor(private readonly reader: ComplaintDetailsReader) {}

  /** A case as it was reported and judged. */
  @Get('reports/:id')
  @Action('report.read')
  @AfterPosition()
  @VersionedQueryResponses(ReportAnswer)
  async report(
    @CaseId() id: string,
    @Query() { minRevision }: RevisionQueryDto,
    @Context() context: CommandContext,
  ): Promise<Versioned<ReportAnswer>> {
    const { version, report } = await this.reader.report(id, minRevision, context.actor.role);
    return { version, body: report };
  }

  /** A case as it stands: any case, reports and incidents too. */
  @Get('complaints/:id')
  @Action('complaint.read')
  @AfterPosition()
  @VersionedQueryResponses(ComplaintDetailsAnswer)
  async complaint(
    @CaseId() id: string,
    @Query() { minRevision }: RevisionQueryDto,
    @Context() context: CommandContext,
  ): Promise<Versioned<ComplaintDetailsAnswer>> {
    const { version, complaint } = await this.reader.complaint(id, minRevision, context.actor.role);
    return { version, body: complaint };
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
