import { setTimeout as delay } from 'node:timers/promises';
import type { DomainEvent } from '@platform/decider';
import type { LogPosition } from '@platform/event-store';
import type { Collection } from 'mongodb';
import { Checkpoints } from '../store/checkpoints';
import { asking, ViewBehind } from '../store/errors';
import type { ReadStore } from '../store/read-store';
import type { Row, View, ViewId } from '../store/view';
import { collectionName, ViewDirectory } from '../store/view-directory';

/** How long a query waits for what is still to come, how often it looks, and for how long it trusts what it knows of the directory. Milliseconds. */
const WAIT = 5_000;
const LOOK_EVERY = 20;
const DIRECTORY_AGE = 500;

interface Known {
  readonly collection: string;
  readonly until: number;
}

/** Finds the documents of views. */
export class ViewReader {
  private readonly directory: ViewDirectory;
  private readonly checkpoints: Checkpoints;
  private readonly known = new Map<string, Known>();
  /** Questions on their way, by the names of the views. */
  private readonly asked = new Map<string, Promise<LogPosition | undefined>>();

  constructor(private readonly store: ReadStore) {
    this.directory = new ViewDirectory(store);
    this.checkpoints = new Checkpoints(store);
  }

  /**
   * The collection that holds the documents of a view now.
   *
   * @throws ViewBehind when there is none yet
   * @throws ViewStoreUnavailable
   */
  async collectionOf<E extends DomainEvent, Document extends object>(view: View<E, Document>): Promise<Collection<Row<Document>>> {
    return this.store.collection<Row<Document>>(await this.liveOf(view));
  }

  /**
   * The row of a stream.
   *
   * @param key the id of the stream, without its category
   * @param minRevision waits up to five seconds until the row has this revision
   * @returns null when there is none, and none was waited for
   * @throws ViewBehind, ViewStoreUnavailable
   */
  async find<E extends DomainEvent, Document extends object>(
    view: View<E, Document>,
    key: string,
    minRevision?: number,
  ): Promise<Row<Document> | null> {
    if (minRevision === undefined) return this.look(view, key);
    let found: Row<Document> | null = null;
    await this.until(view.name, async () => {
      found = await this.look(view, key);
      return found !== null && found.revision >= minRevision;
    });
    return found;
  }

  /**
   * Waits up to five seconds until some views know of everything up to a position.
   *
   * @throws ViewBehind, ViewStoreUnavailable
   */
  async reached(views: readonly ViewId[], position: LogPosition): Promise<void> {
    await this.until('that is furthest behind', async () => {
      const frontier = await this.frontier(views);
      return frontier !== undefined && frontier.commit >= position.commit;
    });
  }

  /**
   * Waits until some views know of everything up to a position, however long it takes, or until the signal comes.
   *
   * @throws ViewStoreUnavailable
   */
  async shown(views: readonly ViewId[], position: LogPosition, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.reached(views, position);
        return;
      } catch (error) {
        if (!(error instanceof ViewBehind)) throw error;
        await delay(0, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /**
   * The position up to which all of some views know everything; undefined before the first event. Asked by many at once, the store is asked once.
   *
   * @throws ViewBehind when one of them has no live collection yet
   * @throws ViewStoreUnavailable
   */
  async frontier(views: readonly ViewId[]): Promise<LogPosition | undefined> {
    const names = views.map(({ name }) => name).join();
    const asked = this.asked.get(names) ?? this.lowestCheckpoint(views).finally(() => this.asked.delete(names));
    this.asked.set(names, asked);
    return asked;
  }

  private async look<E extends DomainEvent, Document extends object>(view: View<E, Document>, key: string): Promise<Row<Document> | null> {
    const rows = await this.collectionOf(view);
    return asking(() => rows.findOne<Row<Document>>({ _id: key } as object));
  }

  private async lowestCheckpoint(views: readonly ViewId[]): Promise<LogPosition | undefined> {
    const collections = await Promise.all(views.map((view) => this.liveOf(view)));
    return this.checkpoints.lowest(collections);
  }

  private async liveOf(view: ViewId): Promise<string> {
    const known = this.known.get(view.name);
    if (known && known.until > performance.now()) return known.collection;
    const generation = await this.directory.live(view);
    if (!generation) throw new ViewBehind(view.name);
    const collection = collectionName(view, generation);
    this.known.set(view.name, { collection, until: performance.now() + DIRECTORY_AGE });
    return collection;
  }

  /** Looks again and again for five seconds; a view without a live collection may still get one. */
  private async until(view: string, isThere: () => Promise<boolean>): Promise<void> {
    const end = performance.now() + WAIT;
    while (!(await isThere().catch(notYet))) {
      if (performance.now() > end) throw new ViewBehind(view);
      await delay(LOOK_EVERY);
    }
  }
}

const notYet = (error: unknown): boolean => {
  if (error instanceof ViewBehind) return false;
  throw error;
};
