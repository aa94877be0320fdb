import { applyDecorators, Controller, Get, Logger, Query, type StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import type { CommandContext } from '@platform/event-store';
import { Action, CaseId, Context, NDJSON_TYPE, ndjsonFile, QueryResponses, validationFailed, WithoutQuery } from '@platform/http';
import type { ComplaintDetailsAnswer } from './complaint-details.answer';
import { MomentQueryDto } from './past-details.dto';
import { PastDetailsReader, type LookBack } from './past-details.reader';
import { ReplayedEventAnswer } from './replayed-event.answer';

/** A line for each event. */
const ReplayResponses = (): MethodDecorator =>
  applyDecorators(
    QueryResponses(),
    ApiExtraModels(ReplayedEventAnswer),
    ApiOkResponse({
      description: 'A line of JSON for each event.',
      content: { [NDJSON_TYPE]: { schema: { $ref: getSchemaPath(ReplayedEventAnswer) } } },
    }),
  );

/** Cases as they were, for auditors. */
@Controller('audit/complaints/:id')
export class PastDetailsController {
  private readonly logger = new Logger('PastDetails');

  constructor(private readonly reader: PastDetailsReader) {}

  /** A case as it was at an instant, or after a revision; with what is known today, or was known at another instant. */
  @Get('state')
  @Action('audit.read')
  @QueryResponses()
  state(@CaseId() id: string, @Query() query: MomentQueryDto, @Context() { actor }: CommandContext): Promise<ComplaintDetailsAnswer> {
    return this.reader.asItWas(id, lookBackOf(query), actor.role);
  }

  /** The life of a case, event by event: a line for each, with the case as it was after it. */
  @Get('replay')
  @Action('audit.read')
  @WithoutQuery()
  @ReplayResponses()
  async replay(@CaseId() id: string, @Context() { actor }: CommandContext): Promise<StreamableFile> {
    const events = await this.reader.replay(id, actor.role);
    const failed = (error: Error) => {
      this.logger.error('a replay broke off', error.stack);
    };
    return ndjsonFile(events, { name: `${id}.ndjson`, failed });
  }
}

const lookBackOf = ({ at, revision, knownAt }: MomentQueryDto): LookBack => {
  if (at !== undefined && revision !== undefined)
    throw validationFailed([{ field: 'at', message: 'names an instant, and revision a revision: one of the two' }]);
  const known = knownAt === undefined ? {} : { knownAt };
  if (revision !== undefined) return { moment: { revision }, ...known };
  return at === undefined ? known : { moment: { at }, ...known };
};
