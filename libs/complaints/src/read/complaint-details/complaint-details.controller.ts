import { Controller, Get, Query } from '@nestjs/common';
import type { CommandContext } from '@platform/event-store';
import { Action, AfterPosition, CaseId, Context, VersionedQueryResponses, type Versioned } from '@platform/http';
import { RevisionQueryDto } from '../revision-query.dto';
import { ComplaintDetailsAnswer, ReportAnswer } from './complaint-details.answer';
import { ComplaintDetailsReader } from './complaint-details.reader';

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
}
