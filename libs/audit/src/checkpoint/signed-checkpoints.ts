import { asking, type ReadStore } from '@platform/read-store';
import type { Collection } from 'mongodb';

/** A signed checkpoint as it is kept. */
export interface KeptCheckpoint {
  readonly size: number;
  readonly note: string;
  /** RFC 3339 UTC. */
  readonly signedAt: string;
}

interface CheckpointRow extends Omit<KeptCheckpoint, 'size'> {
  readonly _id: number;
}

/** The signed checkpoints in the view store. */
export class SignedCheckpoints {
  private readonly rows: Collection<CheckpointRow>;

  constructor(store: ReadStore) {
    this.rows = store.collection('signed-checkpoints');
  }

  /** Keeps a checkpoint; one of the same size stays as it is. @throws ViewStoreUnavailable */
  async keep({ size, note, signedAt }: KeptCheckpoint): Promise<void> {
    await asking(() => this.rows.updateOne({ _id: size }, { $setOnInsert: { note, signedAt } }, { upsert: true }));
  }

  /** The one of the largest tree. @throws ViewStoreUnavailable */
  async last(): Promise<KeptCheckpoint | undefined> {
    return (await this.before(Infinity, 1))[0];
  }

  /** @throws ViewStoreUnavailable */
  async of(size: number): Promise<KeptCheckpoint | undefined> {
    const row = await asking(() => this.rows.findOne({ _id: size }));
    return row ? keptOf(row) : undefined;
  }

  /** Those of smaller trees, the largest first. @throws ViewStoreUnavailable */
  async before(size: number, limit: number): Promise<readonly KeptCheckpoint[]> {
    const rows = await asking(() => this.rows.find({ _id: { $lt: size } }, { sort: { _id: -1 }, limit }).toArray());
    return rows.map(keptOf);
  }
}

const keptOf = ({ _id: size, note, signedAt }: CheckpointRow): KeptCheckpoint => ({ size, note, signedAt });
