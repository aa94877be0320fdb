import { Controller, Get, Query } from '@nestjs/common';
import { StreamReader } from '@platform/event-store';
import { Action, CaseId, notFound, QueryResponses } from '@platform/http';
import { isOpened, OpenQueryDto } from '../opening/open-query.dto';
import { OpenedValues } from '../opening/opened-values';
import { asStored } from './stored-event';
import type { StoredEventAnswer } from './stored-event.answer';

@Controller('audit/complaints/:id/events')
export class ReadEventsController {
  constructor(
    private readonly streams: StreamReader,
    private readonly values: OpenedValues,
  ) {}

  /** Every event of a case as stored, oldest first; with what is sealed in it opened for whoever says why. */
  @Get()
  @Action('audit.read')
  @QueryResponses()
  async events(@CaseId() id: string, @Query() query: OpenQueryDto): Promise<StoredEventAnswer[]> {
    const opens = isOpened(query);
    const events = await this.streams.recorded(id);
    if (events.length === 0) throw notFound();
    return (opens ? await this.values.open(events) : events).map(asStored);
  }
}
