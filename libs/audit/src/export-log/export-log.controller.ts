import { applyDecorators, Controller, Get, Logger, Query, type StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import { Action, csvFile, NDJSON_TYPE, ndjsonFile, QueryResponses } from '@platform/http';
import { isOpened } from '../opening/open-query.dto';
import { ExportLogQueryDto } from './export-log.dto';
import { ExportedEventAnswer } from './exported-event.answer';
import { LogExport } from './log-export';
import { logAsCsv } from './log.csv';

const ExportResponses = (): MethodDecorator =>
  applyDecorators(
    QueryResponses(),
    ApiExtraModels(ExportedEventAnswer),
    ApiOkResponse({
      description: 'A line of JSON, or a row, for each event.',
      content: { [NDJSON_TYPE]: { schema: { $ref: getSchemaPath(ExportedEventAnswer) } }, 'text/csv': { schema: { type: 'string' } } },
    }),
  );

@Controller('audit/events')
export class ExportLogController {
  private readonly logger = new Logger('ExportLog');

  constructor(private readonly log: LogExport) {}

  /** The whole log, in its order: all cases, and who read them as an auditor. Whoever is cut off goes on behind the `position` that came last. */
  @Get()
  @Action('audit.read')
  @ExportResponses()
  async export(@Query() query: ExportLogQueryDto): Promise<StreamableFile> {
    const opens = isOpened(query);
    const events = await this.log.events({ ...query, opens });
    const failed = (error: Error) => {
      this.logger.error('an export of the log broke off', error.stack);
    };
    return query.format === 'csv'
      ? csvFile(events, logAsCsv, { name: 'log.csv', failed })
      : ndjsonFile(events, { name: 'log.ndjson', failed });
  }
}
