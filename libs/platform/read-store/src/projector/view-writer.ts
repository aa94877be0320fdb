import type { DomainEvent } from '@platform/decider';
import type { AnyBulkWriteOperation, Collection } from 'mongodb';
import { asking, isDuplicateKey } from '../store/errors';
import type { ParkedEvents } from '../store/parked-events';
import type { Row, View } from '../store/view';
import type { KeyedOccurrence, Occurrences } from './occurrences';
import type { ProjectionObserver } from './projection-observer';
import { Gap, rowAfter } from './row';
import { RowsOnTheirWay } from './rows-on-their-way';

/** What a view is written with. */
export interface ViewWriterParts<E extends DomainEvent> {
  readonly occurrences: Occurrences<E>;
  readonly parked: ParkedEvents;
  readonly observer: ProjectionObserver;
}

/** What a batch leads to in one view. */
export interface PreparedRows {
  /** Those that the batch changes. */
  readonly rows: readonly Row[];
  /** How many events were in the batch. */
  readonly events: number;
}

/** Brings the documents of one view up to date with what happened. After a failure it knows of rows that may never be written: it is not used again. */
export class ViewWriter<E extends DomainEvent> {
  private readonly onTheirWay = new RowsOnTheirWay();

  constructor(
    private readonly view: View<E>,
    private readonly rows: Collection<Row>,
    private readonly parts: ViewWriterParts<E>,
  ) {}

  /**
   * The documents after a batch. What is known already changes nothing. One batch after the other, in the order of the log; those before need not be written
   * yet.
   *
   * @throws ViewStoreUnavailable, EventStoreUnavailable: the batch has to come again
   */
  async prepare(batch: readonly KeyedOccurrence<E>[]): Promise<PreparedRows> {
    const byKey = groupedByKey(batch);
    const before = await this.rowsBefore(byKey);
    const after = await Promise.all([...byKey].map(([key, occurrences]) => this.advanced(key, before.get(key) ?? null, occurrences)));
    const rows = after.filter((row): row is Row => row !== null && row.revision > (before.get(row._id)?.revision ?? -1));
    this.onTheirWay.add(rows);
    return { rows, events: batch.length };
  }

  /**
   * Writes what a batch led to, in one bulk. A document that misses an event is then made anew: somebody may have mended it and have taken the event off the
   * list of what is parked since the batch was prepared.
   *
   * @throws ViewStoreUnavailable, EventStoreUnavailable: the batch has to come again
   */
  async write({ rows, events }: PreparedRows): Promise<void> {
    await this.replace(rows);
    this.onTheirWay.arrived(rows);
    for (const { _id, missing } of rows) if (missing) await this.remake(_id);
    this.parts.observer.applied(this.view.name, events);
  }

  /** Makes the document of one stream anew from its whole history. @returns its row; null when there is none. @throws ViewStoreUnavailable, EventStoreUnavailable */
  async remake(key: string): Promise<Row | null> {
    const row = await this.folded(key, Infinity);
    if (!row) return null;
    try {
      await asking(() => this.rows.replaceOne({ _id: key, revision: { $lte: row.revision } }, row, { upsert: true }));
      return row;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return this.remake(key);
    }
  }

  /** The row that the history of a stream leads to, up to a revision; null when there is none. Nothing is written but what is parked. */
  async folded(key: string, until: number): Promise<Row | null> {
    return this.after(key, null, await this.parts.occurrences.history(key, until));
  }

  /** The rows of all streams in the batch that have one: not of those that begin in it. */
  private async rowsBefore(byKey: ReadonlyMap<string, readonly KeyedOccurrence<E>[]>): Promise<ReadonlyMap<string, Row>> {
    const onTheirWay = [...byKey.keys()].map((key) => this.onTheirWay.of(key)).filter((row) => row !== undefined);
    const before = new Map(onTheirWay.map((row) => [row._id, row]));
    const ids = [...byKey].flatMap(([key, [first]]) => (before.has(key) || first?.recorded.revision === 0 ? [] : [key]));
    for (const row of await this.stored(ids)) before.set(row._id, row);
    return before;
  }

  /** In one answer, however many they are. */
  private async stored(ids: readonly string[]): Promise<readonly Row[]> {
    if (ids.length === 0) return [];
    return asking(() => this.rows.find({ _id: { $in: [...ids] } }, { batchSize: ids.length + 1 }).toArray());
  }

  private async advanced(key: string, row: Row | null, occurrences: readonly KeyedOccurrence<E>[]): Promise<Row | null> {
    try {
      return await this.after(key, row, occurrences);
    } catch (error) {
      if (!(error instanceof Gap)) throw error;
      this.parts.observer.gap(this.view.name, key, error.revision);
      return this.folded(key, occurrences.at(-1)?.recorded.revision ?? error.revision);
    }
  }

  private async after(key: string, row: Row | null, occurrences: readonly KeyedOccurrence<E>[]): Promise<Row | null> {
    let current = row;
    for (const occurrence of occurrences) current = await this.next(key, current, occurrence);
    return current && current !== row && this.view.complete ? this.view.complete(current, row) : current;
  }

  private async next(key: string, row: Row | null, occurrence: KeyedOccurrence<E>): Promise<Row | null> {
    try {
      return rowAfter(this.view, key, row, occurrence);
    } catch (error) {
      if (error instanceof Gap) throw error;
      const { recorded } = occurrence;
      await this.parts.parked.park(
        key,
        recorded,
        `the view ${this.view.name} failed on it: ${error instanceof Error ? error.name : 'unknown'}`,
      );
      return rowAfter(this.view, key, row, { recorded });
    }
  }

  /** Replaces documents by newer ones. One that is newer by now stays: the guard makes it a duplicate, which is no failure. */
  private async replace(rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const operations = rows.map((row): AnyBulkWriteOperation<Row> => ({
      replaceOne: { filter: { _id: row._id, revision: { $lt: row.revision } }, replacement: row, upsert: true },
    }));
    try {
      await asking(() => this.rows.bulkWrite(operations, { ordered: false }));
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}

const groupedByKey = <E extends DomainEvent>(batch: readonly KeyedOccurrence<E>[]): ReadonlyMap<string, readonly KeyedOccurrence<E>[]> => {
  const byKey = new Map<string, KeyedOccurrence<E>[]>();
  for (const occurrence of batch) {
    const others = byKey.get(occurrence.key);
    if (others) others.push(occurrence);
    else byKey.set(occurrence.key, [occurrence]);
  }
  return byKey;
};
