import { asking, type ReadStore } from '@platform/read-store';
import type { Collection } from 'mongodb';
import type { KeptCheckpoint } from '../checkpoint/signed-checkpoints';
import type { NotaryObserver } from './notary-observer';

/** A place that is not in the hands of whoever has the log. */
export interface OutsidePlace {
  /** Permanent. */
  readonly name: string;
  /** At most one checkpoint in so many milliseconds. */
  readonly pause: number;
  /** Sent again it is the same. */
  tell(checkpoint: KeptCheckpoint): Promise<void>;
}

interface ToldRow {
  readonly _id: string;
  readonly size: number;
  /** RFC 3339 UTC. */
  readonly toldAt: string;
}

/** Tells checkpoints outside, each place the newest one that it does not have. */
export class OutsidePlaces {
  private readonly rows: Collection<ToldRow>;

  constructor(
    store: ReadStore,
    private readonly places: readonly OutsidePlace[],
    private readonly observer: Pick<NotaryObserver, 'told' | 'untold'>,
  ) {
    this.rows = store.collection('checkpoints-told');
  }

  /**
   * Tells the newest checkpoint wherever it is due. What cannot be told now is told the next time.
   *
   * @param now RFC 3339 UTC
   * @throws ViewStoreUnavailable
   */
  async tell(checkpoint: KeptCheckpoint, now: string): Promise<void> {
    for (const place of this.places) {
      const told = await asking(() => this.rows.findOne({ _id: place.name }));
      if (told && !isDue(told, { checkpoint, now, pause: place.pause })) continue;
      try {
        await place.tell(checkpoint);
      } catch (error) {
        this.observer.untold(place.name, error, told?.toldAt);
        continue;
      }
      await this.note(place.name, { size: checkpoint.size, toldAt: now });
    }
  }

  private async note(place: string, told: Omit<ToldRow, '_id'>): Promise<void> {
    await asking(() => this.rows.updateOne({ _id: place }, { $set: told }, { upsert: true }));
    this.observer.told(place);
  }
}

interface Telling {
  readonly checkpoint: KeptCheckpoint;
  readonly now: string;
  readonly pause: number;
}

const isDue = (told: ToldRow, { checkpoint, now, pause }: Telling): boolean =>
  told.size < checkpoint.size && Date.parse(now) - Date.parse(told.toldAt) >= pause;
