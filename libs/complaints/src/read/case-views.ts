import { Injectable } from '@nestjs/common';
import { StreamReader, UnreadableEvent } from '@platform/event-store';
import { notFound } from '@platform/http';
import { ViewReader, type MissingEvent, type Row, type View } from '@platform/read-store';
import type { ComplaintEvent } from '../events/complaint-events';

/** The document of a case in a view. */
export interface FoundDocument<Document> {
  readonly document: Document;
  /** The last event of the case that the document knows of. */
  readonly revision: number;
  /** The revision of the last decision. */
  readonly version: number;
  /** The events that cannot be read: what follows from them is missing. */
  readonly missing: readonly MissingEvent[];
}

/** Finds what a view holds about a case. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly views: ViewReader,
    private readonly streams: StreamReader<ComplaintEvent>,
  ) {}

  /**
   * The document of a case. One that was recorded and is not shown yet is waited for: nobody is told that it is not there.
   *
   * @param minRevision waits up to five seconds until the view knows this revision of the case
   * @throws ProblemError `not-found`
   * @throws ViewBehind, ViewStoreUnavailable
   * @throws UnreadableEvent when not even the first event can be read
   */
  async find<Document extends object>(
    view: View<ComplaintEvent, Document>,
    id: string,
    minRevision?: number,
  ): Promise<FoundDocument<Document>> {
    const row = await this.found(view, id, minRevision);
    if (!row) throw notFound();
    const { document, revision, version, missing = [] } = row;
    if (!document) throw new UnreadableEvent(id, 0, 'the case begins with it');
    return { document, revision, version, missing };
  }

  /** Of a case that was never recorded nothing is waited for. */
  private async found<Document extends object>(
    view: View<ComplaintEvent, Document>,
    id: string,
    minRevision = 0,
  ): Promise<Row<Document> | null> {
    const shown = await this.views.find(view, id);
    if (shown && shown.revision >= minRevision) return shown;
    const isRecorded = shown !== null || (await this.streams.recorded(id)).length > 0;
    return isRecorded ? this.views.find(view, id, minRevision) : null;
  }
}
