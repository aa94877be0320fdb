import { Long, type Collection } from 'mongodb';
import type { LogPosition } from '@platform/event-store';
import { asking, isDuplicateKey, LeaseLost } from './errors';
import type { ReadStore } from './read-store';

/** How far a collection has come. */
interface CheckpointRow {
  /** The name of the collection. */
  readonly _id: string;
  readonly commit: Long;
  readonly prepare: Long;
  /** Whose work it is: a later holder of the lease has a higher one. */
  readonly epoch: number;
}

/** The position in the log up to which each collection knows everything. In the same database as the documents, and written after them. */
export class Checkpoints {
  private readonly rows: Collection<CheckpointRow>;

  constructor(store: ReadStore) {
    this.rows = store.collection('checkpoints');
  }

  /** @returns undefined before the first event. @throws ViewStoreUnavailable */
  async of(collection: string): Promise<LogPosition | undefined> {
    return this.lowest([collection]);
  }

  /** The position up to which all of these know everything; undefined when one of them knows nothing yet. @throws ViewStoreUnavailable */
  async lowest(collections: readonly string[]): Promise<LogPosition | undefined> {
    const rows = await asking(() => this.rows.find({ _id: { $in: [...collections] } }, { promoteLongs: false }).toArray());
    if (rows.length < collections.length) return undefined;
    const positions = rows.map(({ commit, prepare }) => ({ commit: commit.toBigInt(), prepare: prepare.toBigInt() }));
    return positions.reduce((lowest, position) => (position.commit < lowest.commit ? position : lowest));
  }

  /** Whose work a collection was last; 0 before the first event, and when it was made beside the live one. @throws ViewStoreUnavailable */
  async epochOf(collection: string): Promise<number> {
    const row = await asking(() => this.rows.findOne({ _id: collection }));
    return row?.epoch ?? 0;
  }

  /**
   * Moves the checkpoints of some collections.
   *
   * @throws LeaseLost when somebody with a higher epoch has moved one already
   * @throws ViewStoreUnavailable
   */
  async save(collections: readonly string[], { commit, prepare }: LogPosition, epoch: number): Promise<void> {
    const position = { commit: Long.fromBigInt(commit), prepare: Long.fromBigInt(prepare), epoch };
    const operations = collections.map((_id) => ({
      updateOne: { filter: { _id, epoch: { $lte: epoch } }, update: { $set: position }, upsert: true },
    }));
    if (operations.length === 0) return;
    try {
      await asking(() => this.rows.bulkWrite(operations, { ordered: false }));
    } catch (error) {
      throw isDuplicateKey(error) ? new LeaseLost() : error;
    }
  }

  /** @throws ViewStoreUnavailable */
  async forget(collection: string): Promise<void> {
    await asking(() => this.rows.deleteOne({ _id: collection }));
  }
}
