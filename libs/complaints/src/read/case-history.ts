import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { StreamReader, UnreadableEvent, versionOf, type RecordedEvent, type StoredEvent } from '@platform/event-store';
import { notFound, ProblemError } from '@platform/http';
import type { ComplaintEvent } from '../events/complaint-events';

/** The events of a case, oldest first. */
export interface FoundHistory {
  readonly events: readonly StoredEvent<ComplaintEvent>[];
  /** The events that cannot be read: what follows from them is missing. */
  readonly unreadable: readonly RecordedEvent[];
  /** The revision of the last decision. */
  readonly version: number;
}

/** How long a query waits for a revision that is still to come, and how often it looks. Milliseconds. */
const WAIT = 5_000;
const LOOK_EVERY = 100;

/** Finds the history of a case for those who look at it. */
@Injectable()
export class CaseHistory {
  private readonly logger = new Logger('CaseHistory');

  constructor(private readonly streams: StreamReader<ComplaintEvent>) {}

  /**
   * The history of a case.
   *
   * @param minRevision waits up to five seconds until the case has this revision
   * @throws ProblemError `not-found`, `view-behind`
   * @throws UnreadableEvent when not even the first event can be read
   */
  async find(id: string, minRevision = 0): Promise<FoundHistory> {
    const recorded = await this.recorded(id, minRevision);
    const events = recorded.flatMap((event) => this.readable(event));
    const [first] = recorded;
    if (!first) throw notFound();
    if (events[0]?.recorded.revision !== 0) throw new UnreadableEvent(first.stream, first.revision, 'the case begins with it');
    const readable = new Set(events.map((event) => event.recorded.revision));
    return { events, unreadable: recorded.filter(({ revision }) => !readable.has(revision)), version: versionOf(events) };
  }

  private async recorded(id: string, minRevision: number): Promise<readonly RecordedEvent[]> {
    const until = performance.now() + WAIT;
    for (;;) {
      const recorded = await this.streams.recorded(id);
      if (recorded.length > minRevision || recorded.length === 0) return recorded;
      if (performance.now() > until) throw viewBehind();
      await delay(LOOK_EVERY);
    }
  }

  private readable(recorded: RecordedEvent): readonly StoredEvent<ComplaintEvent>[] {
    try {
      return [this.streams.decode(recorded)];
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      this.logger.error(error.message);
      return [];
    }
  }
}

const viewBehind = (): ProblemError =>
  new ProblemError({
    code: 'view-behind',
    status: 503,
    detail: 'The case has not reached this revision yet.',
    headers: { 'Retry-After': '1' },
  });
