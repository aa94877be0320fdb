import { PassThrough, pipeline, Readable } from 'node:stream';
import { Controller, Get, Headers, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { parsePosition, type LogPosition } from '@platform/event-store';
import { Action, QueryResponses, validationFailed } from '@platform/http';
import type { FastifyReply } from 'fastify';
import { changeMessage, SIGN_OF_LIFE, type CaseChange } from './case-changes.projection';
import { CaseChangesReader } from './case-changes.reader';

/** After so long a silence a listener is shown that the connection lives. Milliseconds. */
const SILENCE = 15_000;

@Controller('stream')
export class CaseChangesController implements BeforeApplicationShutdown {
  private readonly ending = new AbortController();

  constructor(private readonly reader: CaseChangesReader) {}

  /** Tells of every change of a case as soon as queries show it, for as long as somebody listens. */
  @Get()
  @Action('changes.follow')
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The id of the last event that was seen: the stream goes on behind it.',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'Server-Sent Events `change`, with the id and the revision of the case as data.' })
  @QueryResponses()
  async follow(@Headers('last-event-id') lastSeen: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const after = await this.reader.start(positionOf(lastSeen));
    const gone = new AbortController();
    const messages = new PassThrough();
    const life = setInterval(() => messages.write(SIGN_OF_LIFE), SILENCE);
    messages.once('close', () => {
      clearInterval(life);
      gone.abort();
    });
    messages.write(SIGN_OF_LIFE);
    const changes = this.reader.changes(after, AbortSignal.any([gone.signal, this.ending.signal]));
    pipeline(Readable.from(messagesOf(changes)), messages, () => undefined);
    void reply.headers({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' }).send(messages);
  }

  /** Ends all streams: listeners come back to another process, behind what they saw last. */
  beforeApplicationShutdown(): void {
    this.ending.abort();
  }
}

const positionOf = (text: string | undefined): LogPosition | undefined => {
  if (text === undefined || text === '') return undefined;
  const position = parsePosition(text);
  if (position) return position;
  throw validationFailed([{ field: 'Last-Event-ID', message: 'must be the id of an event of this stream' }]);
};

async function* messagesOf(changes: AsyncIterable<CaseChange>): AsyncGenerator<string, void, undefined> {
  for await (const change of changes) yield changeMessage(change);
}
