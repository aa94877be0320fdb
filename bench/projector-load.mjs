// The projector with all views from an empty database to the end of the log, and what it stands on: the same writes and the same reads without it.
import { EventStoreDBClient, START, streamNameFilter } from '@eventstore/db-client';
import { built } from '../tools/lib/built.mjs';
import { RecordingStore } from './recording-store.mjs';
import { dropDatabase } from './scratch-installation.mjs';

const { Projector, ReadStore } = built('libs/platform/read-store/src');
const CHECKPOINTS = 'checkpoints';

/** Fails on what must not happen in a bench, and ends the projector when it has caught up. */
class Watch {
  events = 0;
  ending = new AbortController();
  #view;

  constructor([{ name }]) {
    this.#view = name;
  }

  applied(view, events) {
    if (view === this.#view) this.events += events;
  }

  caughtUp() {
    this.end ??= performance.now();
    this.ending.abort();
  }

  gap(view, key, revision) {
    this.failure = new Error(`a gap at ${key}/${revision} in ${view}`);
  }

  interrupted(error) {
    this.failure = error;
    this.ending.abort();
  }

  reached() {}
  standingBy() {}
  leading() {}
}

export class ProjectorLoad {
  #installation;
  #client;
  #databases = 0;
  /** How many events the log holds, and what the projector writes after them: a list of bulks per batch, the checkpoints at its end. */
  #events = 0;
  #batches = [];

  constructor(installation) {
    this.#installation = installation;
    this.#client = EventStoreDBClient.connectionString(installation.settings.eventStoreUrl);
  }

  /** Projects into the database of the installation, and notes what is written; {events, operations, bytes}. */
  async record() {
    const store = new RecordingStore(this.#installation.databaseUrl(0));
    try {
      const { events } = await this.#project(store);
      this.#events = events;
      this.#batches = batchesOf(store.bulks);
      return { events, operations: store.bulks.flatMap(({ operations }) => operations).length, batches: this.#batches.length };
    } finally {
      await store.close();
    }
  }

  /** Events per second of the projector, from its start to the end of the log. */
  projectRate() {
    return this.#inFreshDatabase(async (store) => {
      const { events, seconds } = await this.#project(store);
      return events / seconds;
    });
  }

  /** Events per second at which the very same operations are written: those of a batch to all collections at once, then its checkpoints. */
  writeRate() {
    return this.#inFreshDatabase(async (store) => {
      const begin = performance.now();
      for (const { name, indexes } of this.#installation.projected)
        if (indexes.length > 0) await store.collection(`${name}.v1`).createIndexes(indexes.map((index) => ({ ...index })));
      for (const batch of this.#batches) await writeBatch(store, batch);
      return perSecond(this.#events, begin);
    });
  }

  /** Events per second that a subscription of the official client gets when nothing is done with them. */
  async readRate() {
    const filter = streamNameFilter({ prefixes: [`${this.#installation.settings.streamCategory}-`] });
    const begin = performance.now();
    const subscription = this.#client.subscribeToAll({ fromPosition: START, filter });
    let read = 0;
    for await (const _ of subscription) {
      read += 1;
      if (read === this.#events) break;
    }
    return perSecond(read, begin);
  }

  async close() {
    await dropDatabase(this.#installation.databaseUrl(0));
    await this.#client.dispose();
  }

  async #project(store) {
    const { streams, projected: views } = this.#installation;
    const watch = new Watch(views);
    const begin = performance.now();
    await new Projector({ store, streams, views, observer: watch }).run(watch.ending.signal);
    if (watch.failure) throw watch.failure;
    return { events: watch.events, seconds: (watch.end - begin) / 1000 };
  }

  async #inFreshDatabase(work) {
    const store = new ReadStore(this.#installation.databaseUrl((this.#databases += 1)));
    try {
      await store.ping();
      return await work(store);
    } finally {
      await store.database.dropDatabase();
      await store.close();
    }
  }
}

const perSecond = (count, begin) => (count / (performance.now() - begin)) * 1000;

/** Each batch ends with its checkpoints. */
function batchesOf(bulks) {
  const ends = bulks.flatMap(({ collection }, index) => (collection === CHECKPOINTS ? [index + 1] : []));
  return ends.map((end, index) => bulks.slice(ends[index - 1] ?? 0, end));
}

async function writeBatch(store, batch) {
  const write = ({ collection, operations, options }) => store.collection(collection).bulkWrite(operations, options);
  await Promise.all(batch.slice(0, -1).map(write));
  await write(batch.at(-1));
}
