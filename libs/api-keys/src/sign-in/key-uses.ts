import type { Clock } from '@platform/decider';
import { asking, type ReadStore } from '@platform/read-store';
import type { Collection } from 'mongodb';

interface KeyUseRow {
  /** The id of the key. */
  readonly _id: string;
  /** RFC 3339 UTC. */
  readonly lastUsedAt: string;
}

const MINUTE = 60_000;

/** When keys were used last. No truth, only a help to see which are in use: at most once a minute for each key, and lost when the view store is away. */
export class KeyUses {
  private readonly rows: Collection<KeyUseRow>;
  /** When a use was noted last, by the id of the key: milliseconds since 1970. */
  private readonly noted = new Map<string, number>();

  constructor(
    store: ReadStore,
    private readonly clock: Clock,
  ) {
    this.rows = store.collection('api-key-uses');
  }

  /** Notes that a key was used now. Never throws. */
  async note(keyId: string): Promise<void> {
    const lastUsedAt = this.clock.now();
    const now = Date.parse(lastUsedAt);
    if (now - (this.noted.get(keyId) ?? -Infinity) < MINUTE) return;
    this.noted.set(keyId, now);
    try {
      await this.rows.updateOne({ _id: keyId }, { $max: { lastUsedAt } }, { upsert: true });
    } catch {
      this.noted.delete(keyId);
    }
  }

  /** When some keys were used last, by their ids. @throws ViewStoreUnavailable */
  async of(keyIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await asking(() => this.rows.find({ _id: { $in: [...keyIds] } }).toArray());
    return new Map(rows.map(({ _id, lastUsedAt }) => [_id, lastUsedAt]));
  }
}
