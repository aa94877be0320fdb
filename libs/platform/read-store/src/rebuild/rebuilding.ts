import type { DomainEvent } from '@platform/decider';
import type { LogPosition, StreamReader } from '@platform/event-store';
import { Occurrences } from '../projector/occurrences';
import { Projection } from '../projector/projection';
import type { ProjectionObserver } from '../projector/projection-observer';
import { ViewWriter } from '../projector/view-writer';
import { Checkpoints } from '../store/checkpoints';
import { asking } from '../store/errors';
import { ParkedEvents, type ParkedEvent } from '../store/parked-events';
import type { ReadStore } from '../store/read-store';
import type { Row, View } from '../store/view';
import { collectionName, ViewDirectory, type Generation } from '../store/view-directory';
import { differences, type Difference } from './view-comparison';

/** What views are made anew with. */
export interface RebuildingParts<E extends DomainEvent> {
  readonly store: ReadStore;
  readonly streams: StreamReader<E>;
  readonly observer: ProjectionObserver;
}

/** Who is told how far the work is. */
export interface Progress {
  /** The log was read up to a position. */
  read(position: LogPosition, events: number): void;
  /** So many more documents were compared. */
  compared(documents: number): void;
}

/** How a rebuild ended. */
export interface Rebuilt {
  readonly collection: string;
  /** What was wrong in the collection that was replaced; undefined when there was none. */
  readonly differences: readonly Difference[] | undefined;
}

/** Makes views anew beside the live ones, and checks them. Whoever projects goes on meanwhile. */
export class Rebuilding<E extends DomainEvent> {
  private readonly directory: ViewDirectory;
  private readonly checkpoints: Checkpoints;
  private readonly parked: ParkedEvents;
  private readonly occurrences: Occurrences<E>;

  constructor(private readonly parts: RebuildingParts<E>) {
    this.directory = new ViewDirectory(parts.store);
    this.checkpoints = new Checkpoints(parts.store);
    this.parked = new ParkedEvents(parts.store);
    this.occurrences = new Occurrences(parts.streams, this.parked);
  }

  /**
   * Makes a view anew from the whole log, compares, and answers queries from it. The collection before stays for the way back; older ones are dropped.
   *
   * @throws ViewStoreUnavailable, EventStoreUnavailable: the live collection is as it was
   */
  async rebuild(view: View<E>, progress: Progress): Promise<Rebuilt> {
    const before = await this.directory.live(view);
    const fresh = await this.directory.begin(view);
    let found: readonly Difference[] | undefined;
    try {
      await this.bringUpToDate(view, fresh, progress);
      found = before && (await this.compare(view, before, fresh, progress));
      await this.bringUpToDate(view, fresh);
    } catch (error) {
      await this.drop(view, fresh).catch(() => undefined);
      throw error;
    }
    const old = await this.directory.of(view);
    await this.directory.switchTo(view, fresh);
    for (const generation of [old?.previous, old?.coming]) if (generation) await this.drop(view, generation);
    return { collection: collectionName(view, fresh), differences: found };
  }

  /**
   * Every document of a view that differs from a fresh fold of the log.
   *
   * @returns undefined when the view has no live collection yet
   * @throws ViewStoreUnavailable, EventStoreUnavailable
   */
  async verify(view: View<E>, progress: Progress): Promise<readonly Difference[] | undefined> {
    const live = await this.directory.live(view);
    if (!live) return undefined;
    const fresh = await this.directory.begin(view);
    try {
      await this.bringUpToDate(view, fresh, progress);
      return await this.compare(view, live, fresh, progress);
    } finally {
      await this.drop(view, fresh);
    }
  }

  /**
   * Answers queries from the collection before the live one again, once it knows what has happened since.
   *
   * @returns its name; undefined when there is none
   * @throws ViewStoreUnavailable, EventStoreUnavailable: the live collection is as it was
   */
  async rollBack(view: View<E>): Promise<string | undefined> {
    const row = await this.directory.of(view);
    if (row?.previous?.version !== view.version) return undefined;
    await this.bringUpToDate(view, row.previous);
    await this.directory.switchTo(view, row.previous);
    return collectionName(view, row.previous);
  }

  /**
   * Tries the events that were parked again, and makes the documents of their streams anew in all views.
   *
   * @returns those that still cannot be read
   * @throws ViewStoreUnavailable, EventStoreUnavailable
   */
  async replayParked(views: readonly View<E>[]): Promise<readonly ParkedEvent[]> {
    const parked = await this.parked.all();
    const missing = new Map<string, ReadonlySet<number>>();
    for (const key of new Set(parked.map((event) => event.key))) missing.set(key, await this.remade(key, views));
    for (const event of parked) if (!missing.get(event.key)?.has(event.revision)) await this.parked.release(event);
    return this.parked.all();
  }

  /** Makes the documents of a stream anew. @returns the events that one of them still misses */
  private async remade(key: string, views: readonly View<E>[]): Promise<ReadonlySet<number>> {
    const missing = new Set<number>();
    for (const view of views) {
      const row = await this.writer(view, await this.directory.current(view)).remake(key);
      for (const { revision } of row?.missing ?? []) missing.add(revision);
    }
    return missing;
  }

  /** Takes a collection that nobody else works on to the end of the log. */
  private async bringUpToDate(view: View<E>, generation: Generation, progress?: Progress): Promise<void> {
    const { streams, observer } = this.parts;
    const projection = new Projection({ streams, observer, checkpoints: this.checkpoints, occurrences: this.occurrences });
    const collection = collectionName(view, generation);
    const target = { collection, writer: this.writer(view, generation), after: await this.checkpoints.of(collection) };
    const done = new AbortController();
    await projection.run([target], {
      epoch: await this.checkpoints.epochOf(collection),
      signal: done.signal,
      caughtUp: () => {
        done.abort();
        return Promise.resolve();
      },
      progressed: (position, events) => progress?.read(position, events),
    });
  }

  private async compare(view: View<E>, live: Generation, fresh: Generation, progress: Progress): Promise<readonly Difference[]> {
    const found: Difference[] = [];
    const compared = { live: this.rows(view, live), fresh: this.rows(view, fresh), writer: this.writer(view, live) };
    const tell = (documents: number) => {
      progress.compared(documents);
    };
    for await (const difference of differences(compared, tell)) found.push(difference);
    return found;
  }

  private async drop(view: View<E>, generation: Generation): Promise<void> {
    await asking(() => this.rows(view, generation).drop());
    await this.checkpoints.forget(collectionName(view, generation));
  }

  private rows(view: View<E>, generation: Generation) {
    return this.parts.store.collection<Row>(collectionName(view, generation));
  }

  private writer(view: View<E>, generation: Generation): ViewWriter<E> {
    const { observer } = this.parts;
    return new ViewWriter(view, this.rows(view, generation), { observer, occurrences: this.occurrences, parked: this.parked });
  }
}
