import { applyDecorators, Controller, Get, Logger, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import type { CommandContext } from '@platform/event-store';
import { Action, AfterPosition, Context, QueryResponses } from '@platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { CasePageAnswer } from './worklist.answer';
import { casesAsCsv } from './worklist.csv';
import { ReportsQueryDto, WorklistQueryDto } from './worklist.dto';
import { WorklistReader, type ListRequest } from './worklist.reader';

const JSON_TYPE = 'application/json';
const CSV_TYPE = 'text/csv';

/** A list is answered as pages, or as CSV with all of its rows. */
const ListResponses = (): MethodDecorator =>
  applyDecorators(
    QueryResponses(),
    ApiExtraModels(CasePageAnswer),
    ApiOkResponse({
      description: 'A page, or all rows as CSV.',
      content: { [JSON_TYPE]: { schema: { $ref: getSchemaPath(CasePageAnswer) } }, [CSV_TYPE]: { schema: { type: 'string' } } },
    }),
  );

@Controller()
export class WorklistController {
  private readonly logger = new Logger('Worklist');

  constructor(private readonly reader: WorklistReader) {}

  /** The worklist: every complaint, closed ones too. With `Accept: text/csv` all of them at once, whatever `limit` and `cursor` say. */
  @Get('complaints')
  @Action('worklist.read')
  @AfterPosition()
  @ListResponses()
  complaints(
    @Query() query: WorklistQueryDto,
    @Context() { actor }: CommandContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CasePageAnswer | StreamableFile> {
    return this.answer({ list: 'complaints', query, role: actor.role }, request, reply);
  }

  /** Every case as a report, whatever became of it, the latest first. With `Accept: text/csv` all of them at once. */
  @Get('reports')
  @Action('report.read')
  @AfterPosition()
  @ListResponses()
  reports(
    @Query() query: ReportsQueryDto,
    @Context() { actor }: CommandContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CasePageAnswer | StreamableFile> {
    return this.answer({ list: 'reports', query, role: actor.role }, request, reply);
  }

  private async answer(list: ListRequest, request: FastifyRequest, reply: FastifyReply): Promise<CasePageAnswer | StreamableFile> {
    reply.header('Vary', 'Accept');
    if (new Negotiator(request).mediaType([JSON_TYPE, CSV_TYPE]) !== CSV_TYPE) return this.reader.page(list);
    const failed = (error: Error) => {
      this.logger.error('an export broke off', error.stack);
    };
    return casesAsCsv(await this.reader.all(list), { name: `${list.list}.csv`, failed });
  }
}
