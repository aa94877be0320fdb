import type { Collection, Filter } from 'mongodb';
import { asking } from './errors';
import type { ReadStore } from './read-store';
import type { Row, View, ViewId } from './view';

/** A collection that holds the documents of a view. */
export interface Generation {
  /** 1 for the first collection of the view. Never used twice. */
  readonly number: number;
  /** The version of the view that made it. */
  readonly version: number;
}

export interface DirectoryRow {
  /** The name of the view. */
  readonly _id: string;
  /** The highest number that was given out. */
  readonly last: number;
  /** The one that queries are answered from; none until it has once reached the end of the log. */
  readonly live?: Generation;
  /** The one before it, kept for the way back. */
  readonly previous?: Generation;
  /** The one that the projector is making to become the live one. */
  readonly coming?: Generation;
}

/** `worklist.v2` */
export const collectionName = ({ name }: Pick<ViewId, 'name'>, { number }: Generation): string => `${name}.v${String(number)}`;

/** Which collection holds the documents of each view. */
export class ViewDirectory {
  private readonly rows: Collection<DirectoryRow>;

  constructor(private readonly store: ReadStore) {
    this.rows = store.collection('views');
  }

  /** What is known of every view, by name. @throws ViewStoreUnavailable */
  async all(): Promise<ReadonlyMap<string, DirectoryRow>> {
    const rows = await asking(() => this.rows.find().toArray());
    return new Map(rows.map((row) => [row._id, row]));
  }

  /** The collection that queries are answered from, if this version of the view has one. @throws ViewStoreUnavailable */
  async live({ name, version }: ViewId): Promise<Generation | undefined> {
    const row = await asking(() => this.rows.findOne({ _id: name }));
    return row?.live?.version === version ? row.live : undefined;
  }

  /** The collection that the projector works on: the live one, else one that is to become it, made when there is none. @throws ViewStoreUnavailable */
  async current(view: View): Promise<Generation> {
    const row = await asking(() => this.rows.findOne({ _id: view.name }));
    const current = [row?.live, row?.coming].find((generation) => generation?.version === view.version);
    if (current) return current;
    const coming = await this.begin(view);
    await asking(() => this.rows.updateOne({ _id: view.name }, { $set: { coming } }));
    return coming;
  }

  /** A new, empty collection beside the live one, with its indexes. @throws ViewStoreUnavailable */
  async begin(view: View): Promise<Generation> {
    const row = await asking(() =>
      this.rows.findOneAndUpdate({ _id: view.name }, { $inc: { last: 1 } }, { upsert: true, returnDocument: 'after' }),
    );
    const generation = { number: row?.last ?? 1, version: view.version };
    await this.prepare(view, generation);
    return generation;
  }

  /** Makes the indexes of a collection that it does not have yet. @throws ViewStoreUnavailable */
  async prepare(view: View, generation: Generation): Promise<void> {
    const indexes = view.indexes.map(({ name, key }) => ({ name, key: { ...key } }));
    if (indexes.length > 0) await asking(() => this.store.collection<Row>(collectionName(view, generation)).createIndexes(indexes));
  }

  /**
   * Answers queries from a collection that was to become the live one, now that it is whole. Nothing when somebody has switched to another one since.
   *
   * @throws ViewStoreUnavailable
   */
  async arrived(view: View, generation: Generation): Promise<void> {
    await this.answerFrom(view, generation, { 'coming.number': generation.number });
  }

  /**
   * Answers queries from this collection from now on, and keeps the one before for the way back. Older ones are dropped.
   *
   * @throws ViewStoreUnavailable
   */
  async switchTo(view: View, generation: Generation): Promise<void> {
    await this.answerFrom(view, generation, {});
  }

  /** What is known of a view. @throws ViewStoreUnavailable */
  async of({ name }: Pick<View, 'name'>): Promise<DirectoryRow | null> {
    return asking(() => this.rows.findOne({ _id: name }));
  }

  private async answerFrom({ name: _id }: View, live: Generation, condition: Filter<DirectoryRow>): Promise<void> {
    const row = await asking(() => this.rows.findOne({ _id }));
    if (row?.live?.number === live.number) return;
    const $set = row?.live ? { live, previous: row.live } : { live };
    await asking(() => this.rows.updateOne({ ...condition, _id }, { $set, $unset: { coming: true } }));
  }
}
