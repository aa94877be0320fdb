import { setTimeout as delay } from 'node:timers/promises';
import type { DomainEvent } from '@platform/decider';
import type { StreamReader } from '@platform/event-store';
import { Checkpoints } from '../store/checkpoints';
import { ParkedEvents } from '../store/parked-events';
import type { ReadStore } from '../store/read-store';
import type { Row, View } from '../store/view';
import { collectionName, ViewDirectory, type DirectoryRow, type Generation } from '../store/view-directory';
import { LeasedWork } from './leased-work';
import { Occurrences } from './occurrences';
import { Projection, type Target } from './projection';
import type { ProjectionObserver } from './projection-observer';
import { ViewWriter } from './view-writer';

/** How often to look whether another collection is the live one now. Milliseconds. */
const LOOK_EVERY = 500;

/** What a projector works with. */
export interface ProjectorParts<E extends DomainEvent> {
  readonly store: ReadStore;
  readonly streams: StreamReader<E>;
  readonly views: readonly View<E>[];
  readonly observer: ProjectionObserver;
}

/** A view and the collection that is made now. */
interface Work<E extends DomainEvent> extends Target<E> {
  readonly view: View<E>;
  readonly generation: Generation;
}

/** Keeps all views up to date. Several may run: one works, the others wait for its lease. */
export class Projector<E extends DomainEvent> {
  private readonly checkpoints: Checkpoints;
  private readonly directory: ViewDirectory;
  private readonly work: LeasedWork;

  constructor(private readonly parts: ProjectorParts<E>) {
    this.checkpoints = new Checkpoints(parts.store);
    this.directory = new ViewDirectory(parts.store);
    this.work = new LeasedWork(parts.store, 'projector', parts.observer);
  }

  /** Projects until the signal comes, whatever fails on the way. */
  run(signal: AbortSignal): Promise<void> {
    return this.work.run(signal, (epoch, leading) => this.project(epoch, leading));
  }

  /** Works on the collections that are to be worked on now, until that changes or the signal comes. */
  private async project(epoch: number, leading: AbortSignal): Promise<void> {
    const works = await Promise.all(this.parts.views.map((view) => this.workOn(view)));
    const ending = new AbortController();
    const signal = AbortSignal.any([leading, ending.signal]);
    const changed = this.changed(works, signal).finally(() => ending.abort());
    const caughtUp = async () => {
      for (const { view, generation } of works) await this.directory.arrived(view, generation);
      this.parts.observer.caughtUp();
    };
    const { streams, observer } = this.parts;
    const projection = new Projection({ streams, observer, checkpoints: this.checkpoints, occurrences: this.occurrences() });
    try {
      await projection.run(works, { epoch, signal, caughtUp });
    } finally {
      ending.abort();
      await changed;
    }
  }

  private async workOn(view: View<E>): Promise<Work<E>> {
    const { store, observer } = this.parts;
    const generation = await this.directory.current(view);
    const collection = collectionName(view, generation);
    const parked = new ParkedEvents(store);
    const writer = new ViewWriter(view, store.collection<Row>(collection), { parked, observer, occurrences: this.occurrences() });
    return { view, generation, collection, writer, after: await this.checkpoints.of(collection) };
  }

  private occurrences(): Occurrences<E> {
    return new Occurrences(this.parts.streams, new ParkedEvents(this.parts.store));
  }

  /** Waits until the directory names another collection than one of these: somebody has made a view anew. */
  private async changed(works: readonly Work<E>[], signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await delay(LOOK_EVERY, undefined, { signal }).catch(() => undefined);
      const rows = await this.directory.all().catch(() => undefined);
      if (rows && works.some(({ view, generation }) => !isNamed(rows.get(view.name), generation))) return;
    }
  }
}

const isNamed = (row: DirectoryRow | undefined, { number }: Generation): boolean =>
  [row?.live, row?.coming].some((generation) => generation?.number === number);
