import { metadataSchema, parsePosition, type EventLog, type LogPosition, type RecordedEvent } from '@platform/event-store';
import { validationFailed } from '@platform/http';
import type { OpenedValues } from '../opening/opened-values';
import { asStored } from '../read-events/stored-event';
import type { ExportLogQueryDto } from './export-log.dto';
import type { ExportedEventAnswer } from './exported-event.answer';

/** What an export is made from. */
export interface LogExportParts {
  readonly log: Pick<EventLog, 'pages' | 'has'>;
  readonly values: Pick<OpenedValues, 'open'>;
  /** Of all streams of the installation. */
  readonly categories: readonly string[];
}

/** What is exported: opened, or as stored. */
export type ExportWish = Pick<ExportLogQueryDto, 'from' | 'to' | 'type' | 'after'> & { readonly opens: boolean };

/** Goes through the log of an installation, a page at a time: never more than that is held. */
export class LogExport {
  private readonly prefixes: readonly string[];

  constructor(private readonly parts: LogExportParts) {
    this.prefixes = parts.categories.map((category) => `${category}-`);
  }

  /**
   * The events of the installation in the order of the log. Nothing is fetched before it is wanted.
   *
   * @throws ProblemError `validation-failed` when no event has the position to go on behind
   * @throws EventStoreUnavailable here, and while the events are read
   */
  async events(wish: ExportWish): Promise<AsyncIterable<ExportedEventAnswer>> {
    return this.exported(wish, wish.after === undefined ? undefined : await this.position(wish.after));
  }

  private async *exported(wish: ExportWish, after?: LogPosition): AsyncGenerator<ExportedEventAnswer, void, undefined> {
    for await (const page of this.parts.log.pages(after)) {
      const wanted = page.filter((event) => this.isOurs(event) && isWanted(event, wish));
      const shown = wish.opens ? await this.parts.values.open(wanted) : wanted;
      yield* shown.map((event) => ({ stream: event.stream, ...asStored(event) }));
    }
  }

  private isOurs({ stream }: RecordedEvent): boolean {
    return this.prefixes.some((prefix) => stream.startsWith(prefix));
  }

  private async position(text: string): Promise<LogPosition> {
    const position = parsePosition(text);
    if (position && (await this.parts.log.has(position))) return position;
    throw validationFailed([{ field: 'after', message: 'must be the position of an event' }]);
  }
}

/** An event that does not say when it was recorded was changed by somebody: it is in every export, whatever time was asked for. */
const isWanted = ({ type, metadata }: RecordedEvent, wish: ExportWish): boolean => {
  if (wish.type !== undefined && wish.type !== type) return false;
  const { data } = metadataSchema.safeParse(metadata);
  const { from = '', to = '~' } = wish;
  return data === undefined || (data.occurredAt >= from && data.occurredAt < to);
};
