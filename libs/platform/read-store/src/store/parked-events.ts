import type { Collection } from 'mongodb';
import type { RecordedEvent } from '@platform/event-store';
import { asking } from './errors';
import type { ReadStore } from './read-store';

/** An event that could not be read, or made a projection fail. */
export interface ParkedEvent {
  /** The id of its stream, without the category. */
  readonly key: string;
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  /** For operators; no personal data. */
  readonly reason: string;
  /** RFC 3339 UTC. */
  readonly parkedAt: string;
}

type ParkedRow = ParkedEvent & { readonly _id: string };

/** The events that were left out, until they can be read. Their cases are marked. */
export class ParkedEvents {
  private readonly rows: Collection<ParkedRow>;

  constructor(store: ReadStore) {
    this.rows = store.collection('parked-events');
  }

  /** Notes an event; once, however often it comes. @throws ViewStoreUnavailable */
  async park(key: string, { id, revision, type }: RecordedEvent, reason: string): Promise<void> {
    const parked: ParkedEvent = { key, revision, eventId: id, type, reason, parkedAt: new Date().toISOString() };
    await asking(() => this.rows.updateOne({ _id: rowId(key, revision) }, { $set: parked }, { upsert: true }));
  }

  /** In the order of streams and revisions. @throws ViewStoreUnavailable */
  all(): Promise<readonly ParkedEvent[]> {
    return asking(() => this.rows.find({}, { projection: { _id: 0 }, sort: { key: 1, revision: 1 } }).toArray());
  }

  /** @throws ViewStoreUnavailable */
  count(): Promise<number> {
    return asking(() => this.rows.countDocuments());
  }

  /** @throws ViewStoreUnavailable */
  async release({ key, revision }: Pick<ParkedEvent, 'key' | 'revision'>): Promise<void> {
    await asking(() => this.rows.deleteOne({ _id: rowId(key, revision) }));
  }
}

const rowId = (key: string, revision: number): string => `${key}/${String(revision)}`;
