import { Controller, Get, Query } from '@nestjs/common';
import { Action, QueryResponses } from '@platform/http';
import { PageQueryDto, USUAL_LIMIT } from '../paging/page-query.dto';
import type { AccessAnswer, AccessPageAnswer } from './access-list.answer';
import { AuditAccess, type RecordedRead } from './audit-access';

@Controller('audit/access')
export class AccessListController {
  constructor(private readonly access: AuditAccess) {}

  /** Who read what as an auditor, the newest first. Reading this is recorded too. */
  @Get()
  @Action('audit.read')
  @QueryResponses()
  async list(@Query() { limit = USUAL_LIMIT, cursor }: PageQueryDto): Promise<AccessPageAnswer> {
    const reads = await this.access.newest(limit, cursor === undefined ? undefined : Number(cursor));
    const last = reads.at(-1);
    return { items: reads.map(shown), nextCursor: last && last.revision > 0 ? String(last.revision) : null };
  }
}

const shown = ({ read, ...recorded }: RecordedRead): AccessAnswer => ({
  ...recorded,
  ...(read as Omit<AccessAnswer, keyof typeof recorded>),
});
