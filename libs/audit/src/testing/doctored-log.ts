import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEventStoreServer, type EventStoreServer } from '@embedded/eventstore';
import { EventLog, type RecordedEvent } from '@platform/event-store';

/** Every event of some categories, in the order of the log. */
export const eventsIn = async (log: EventLog, category: string): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const told of log.subscribe({ category, signal: new AbortController().signal })) {
    if (told.kind === 'caught-up') break;
    if (told.kind === 'event') events.push(told.event);
  }
  return events;
};

/** A log on a server of its own, as somebody would make it who wants it to have been otherwise. */
export class DoctoredLog {
  readonly log: EventLog;

  private constructor(
    private readonly server: EventStoreServer,
    private readonly folder: string,
  ) {
    this.log = new EventLog(server.url);
  }

  /** A log of these events. Their revisions are those that they come to have there. */
  static async of(events: readonly RecordedEvent[]): Promise<DoctoredLog> {
    const folder = await mkdtemp(path.join(tmpdir(), 'redress-doctored-'));
    const doctored = new DoctoredLog(await startEventStoreServer({ dataDir: folder }), folder);
    const lengths = new Map<string, number>();
    for (const event of events) {
      const length = lengths.get(event.stream) ?? 0;
      await doctored.log.append(event.stream, [event], length - 1);
      lengths.set(event.stream, length + 1);
    }
    return doctored;
  }

  /** `esdb://…` */
  get url(): string {
    return this.server.url;
  }

  async close(): Promise<void> {
    await this.log.close();
    await this.server.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
