import { Injectable } from '@nestjs/common';
import { positionText, StreamReader, type LogPosition } from '@platform/event-store';
import { validationFailed } from '@platform/http';
import { ViewReader } from '@platform/read-store';
import type { ComplaintEvent } from '../../events/complaint-events';
import { complaintViews } from '../complaint-views';
import type { CaseChange } from './case-changes.projection';

/** Follows what happens to all cases. */
@Injectable()
export class CaseChangesReader {
  constructor(
    private readonly streams: StreamReader<ComplaintEvent>,
    private readonly views: ViewReader,
  ) {}

  /**
   * Where somebody begins to listen: behind the change that they saw last, else behind what the views show now.
   *
   * @throws ProblemError `validation-failed` when no change has that position
   * @throws ViewBehind, ViewStoreUnavailable, EventStoreUnavailable
   */
  async start(lastSeen?: LogPosition): Promise<LogPosition | undefined> {
    if (lastSeen === undefined) return this.views.frontier(complaintViews);
    if (await this.streams.hasPosition(lastSeen)) return lastSeen;
    throw validationFailed([{ field: 'Last-Event-ID', message: 'must be the id of an event of this stream' }]);
  }

  /**
   * Every change behind a position, once the views show it, until the signal says stop.
   *
   * @throws ViewStoreUnavailable
   */
  async *changes(after: LogPosition | undefined, signal: AbortSignal): AsyncGenerator<CaseChange, void, undefined> {
    for await (const told of this.streams.follow({ signal, ...(after && { after }) })) {
      if (told.kind !== 'event') continue;
      await this.views.shown(complaintViews, told.event.position, signal);
      if (signal.aborted) return;
      const { stream, revision, position } = told.event;
      yield { id: this.streams.idOf(stream), revision, position: positionText(position) };
    }
  }
}
