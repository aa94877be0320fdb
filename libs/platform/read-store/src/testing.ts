import { randomBytes } from 'node:crypto';
import { EventLog } from '@platform/event-store';
import { eventStoreUrl } from '../../../../test/support/event-store-url';
import { mongoUrl } from '../../../../test/support/mongo-url';
import { Counters } from '../../event-store/src/testing';
import { Projector, ReadStore, ViewReader, type ProjectionObserver, type View } from './index';

/** What a counter has counted, for the tests of this library. */
export interface CounterDocument {
  readonly count: number;
  readonly looks: number;
  readonly who?: unknown;
}

/** One document per counter. A count of 7 makes the projection fail. */
export const counterView: View = {
  name: 'counters',
  version: 1,
  indexes: [{ name: 'count', key: { 'document.count': 1 } }],
  evolve(document, { event: { type, data } }) {
    const { count, looks } = (document ?? { count: 0, looks: 0 }) as CounterDocument;
    if (type === 'Looked') return { count, looks: looks + 1 };
    const { by, who } = data as { by: number; who: unknown };
    if (by === 7) throw new TypeError('seven');
    return { count: count + by, looks, who };
  },
};

/** Notes what it is told. */
export class Notes implements ProjectionObserver {
  readonly gaps: string[] = [];
  readonly interruptions: unknown[] = [];
  catchings = 0;
  leads = false;
  applied(): void {}
  reached(): void {}
  standingBy(): void {}
  gap(_view: string, key: string, revision: number): void {
    this.gaps.push(`${key}/${String(revision)}`);
  }
  caughtUp(): void {
    this.catchings++;
  }
  leading(leads: boolean): void {
    this.leads = leads;
  }
  interrupted(error: unknown): void {
    this.interruptions.push(error);
  }
}

/** Counters on an event log of this run, with their views in a database of their own. */
export class Workshop {
  readonly log = new EventLog(eventStoreUrl());
  readonly counters = new Counters(this.log);
  readonly store = new ReadStore(mongoUrl(`redress_${randomBytes(6).toString('hex')}`));
  readonly reader = new ViewReader(this.store);
  readonly notes = new Notes();
  private readonly running: { readonly ending: AbortController; readonly done: Promise<void> }[] = [];

  /** Starts a projector. @returns how to end it */
  project(notes: ProjectionObserver = this.notes, streams = this.counters.streams): () => Promise<void> {
    const ending = new AbortController();
    const done = new Projector({ store: this.store, streams, views: [counterView], observer: notes }).run(ending.signal);
    this.running.push({ ending, done });
    return async () => {
      ending.abort();
      await done;
    };
  }

  async close(): Promise<void> {
    for (const { ending } of this.running) ending.abort();
    await Promise.all(this.running.map(({ done }) => done));
    await this.store.database.dropDatabase();
    await this.store.close();
    await this.log.close();
  }
}
