import { Controller, Get, Query } from '@nestjs/common';
import type { CommandContext } from '@platform/event-store';
import { Action, AfterPosition, CaseId, Context, Language, QueryResponses } from '@platform/http';
import type { LanguageCode } from '../../sentences/local-time';
import { RevisionQueryDto } from '../revision-query.dto';
import { TimelineEntryAnswer } from './timeline.answer';
import { TimelineReader } from './timeline.reader';

@Controller('complaints/:id/timeline')
export class TimelineController {
  constructor(private readonly reader: TimelineReader) {}

  /** What happened to a case, in sentences, oldest first; to its customer what concerns them. */
  @Get()
  @Action('complaint.read')
  @AfterPosition()
  @QueryResponses()
  timeline(
    @CaseId() id: string,
    @Query() { minRevision }: RevisionQueryDto,
    @Language() language: LanguageCode,
    @Context() { actor }: CommandContext,
  ): Promise<TimelineEntryAnswer[]> {
    return this.reader.timeline(id, { role: actor.role, language, minRevision });
  }
}
