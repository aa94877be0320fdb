import { EventStreams, type StoredEvent } from '@platform/event-store';
import type { ComplaintEvent } from '@redress/complaints';

type Appended = Parameters<EventStreams<ComplaintEvent>['append']>;
type History = readonly StoredEvent<ComplaintEvent>[];

/**
 * Streams that nobody else writes to: what is in them is remembered instead of read. Once an append fails the log is asked, so that streams which are there
 * already are found.
 */
export class RememberedStreams extends EventStreams<ComplaintEvent> {
  private readonly histories = new Map<string, History>();

  override read(id: string): Promise<History> {
    return Promise.resolve(this.historyOf(id));
  }

  override async append(...[events, budget]: Appended): Promise<History> {
    const id = this.idOf(events[0]?.recorded.stream ?? '');
    try {
      const stored = await super.append(events, budget);
      this.histories.set(id, [...this.historyOf(id), ...stored]);
      return stored;
    } catch (error) {
      this.histories.set(id, await super.read(id, budget));
      throw error;
    }
  }

  /** What is in a stream, as far as is known. */
  historyOf(id: string): History {
    return this.histories.get(id) ?? [];
  }

  /** Nothing more happens in a stream. */
  forget(id: string): void {
    this.histories.delete(id);
  }
}
