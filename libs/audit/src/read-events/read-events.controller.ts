import { Controller, Get } from '@nestjs/common';
import { metadataSchema, positionText, StreamReader, type RecordedEvent } from '@platform/event-store';
import { Action, CaseId, notFound, QueryResponses, WithoutQuery } from '@platform/http';
import type { MetadataAnswer, StoredEventAnswer } from './stored-event.answer';

@Controller('audit/complaints/:id/events')
export class ReadEventsController {
  constructor(private readonly streams: StreamReader) {}

  /** Every event of a case as stored, oldest first. */
  @Get()
  @Action('audit.read')
  @QueryResponses()
  @WithoutQuery()
  async events(@CaseId() id: string): Promise<StoredEventAnswer[]> {
    const events = await this.streams.recorded(id);
    if (events.length === 0) throw notFound();
    return events.map(asStored);
  }
}

/** As it lies in the store, also when somebody changed it: what cannot be read of its metadata is left out of the two fields beside it. */
const asStored = ({ id, revision, position, type, data, metadata }: RecordedEvent): StoredEventAnswer => {
  const parsed = metadataSchema.safeParse(metadata);
  return {
    id,
    revision,
    position: positionText(position),
    type,
    ...(parsed.success ? { schemaVersion: parsed.data.schemaVersion, hash: parsed.data.hash } : {}),
    data: data as Record<string, unknown>,
    metadata: metadata as MetadataAnswer,
  };
};
