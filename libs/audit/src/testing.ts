import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEventStoreServer, type EventStoreServer } from '@embedded/eventstore';
import { chainHash, EventLog, GENESIS, type EventMetadata, type RecordedEvent } from '@platform/event-store';
import { ReadStore } from '@platform/read-store';
import { openInstallationKeys, SealedFields, type InstallationSecret, type KeyStore } from '@redress/privacy';
import { eventStoreUrl } from '../../../test/support/event-store-url';
import { eventually } from '../../../test/support/eventually';
import { mongoUrl } from '../../../test/support/mongo-url';
import { Counters, FixedClock } from '../../platform/event-store/src/testing';
import { notarialParts, Notary, OutsidePlaces, type LogOfInstallation, type NotaryObserver, type OutsidePlace } from './index';

/** Notes what it is told. */
export class NotaryNotes implements NotaryObserver {
  size = 0;
  signedSize = 0;
  leads = false;
  readonly alarms: string[] = [];
  readonly untoldPlaces: string[] = [];
  readonly interruptions: unknown[] = [];
  grown(size: number): void {
    this.size = size;
  }
  signed(size: number): void {
    this.signedSize = size;
  }
  alarmed(what: string): void {
    this.alarms.push(what);
  }
  untold(place: string): void {
    this.untoldPlaces.push(place);
  }
  standingBy(): void {}
  leading(leads: boolean): void {
    this.leads = leads;
  }
  interrupted(error: unknown): void {
    this.interruptions.push(error);
  }
}

/** Tells a story in two words. */
export const shortStory = {
  tell: () => Promise.resolve({ nl: [{ revision: 0, text: 'Geteld.' }], en: [{ revision: 0, text: 'Counted.' }] }),
};

/** Every event of some categories, in the order of the log. */
export const eventsIn = async (log: EventLog, category: string): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const told of log.subscribe({ category, signal: new AbortController().signal })) {
    if (told.kind === 'caught-up') break;
    if (told.kind === 'event') events.push(told.event);
  }
  return events;
};

/** A log on a server of its own, as somebody would make it who wants it to have been otherwise. */
export class DoctoredLog {
  readonly log: EventLog;

  private constructor(
    private readonly server: EventStoreServer,
    private readonly folder: string,
  ) {
    this.log = new EventLog(server.url);
  }

  /** A log of these events. Their revisions are those that they come to have there. */
  static async of(events: readonly RecordedEvent[]): Promise<DoctoredLog> {
    const folder = await mkdtemp(path.join(tmpdir(), 'redress-doctored-'));
    const doctored = new DoctoredLog(await startEventStoreServer({ dataDir: folder }), folder);
    const lengths = new Map<string, number>();
    for (const event of events) {
      const length = lengths.get(event.stream) ?? 0;
      await doctored.log.append(event.stream, [event], length - 1);
      lengths.set(event.stream, length + 1);
    }
    return doctored;
  }

  /** `esdb://…` */
  get url(): string {
    return this.server.url;
  }

  async close(): Promise<void> {
    await this.log.close();
    await this.server.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** An installation that counts, with a notary: on the event store of this run, or on a doctored copy of its log. */
export class NotaryWorkshop {
  private readonly stores: ReadStore[] = [];
  private readonly running: { readonly ending: AbortController; readonly done: Promise<void> }[] = [];
  private readonly doctored: DoctoredLog[] = [];
  readonly log = new EventLog(eventStoreUrl());
  readonly counters = new Counters(this.log);
  readonly store = this.newStore();

  private constructor(
    readonly dataDir: string,
    private readonly keys: KeyStore,
    readonly secret: InstallationSecret,
  ) {}

  static async open(): Promise<NotaryWorkshop> {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'redress-notary-'));
    const { keys, secret } = await openInstallationKeys({ dataDir, keysUrl: undefined }, randomBytes(32));
    return new NotaryWorkshop(dataDir, keys, secret);
  }

  /** Another, empty database. */
  newStore(): ReadStore {
    const store = new ReadStore(mongoUrl(`redress_${randomBytes(6).toString('hex')}`));
    this.stores.push(store);
    return store;
  }

  /** The installation, with another log, database or data folder where told. */
  installation({ log = this.log, readStore = this.store, dataDir = this.dataDir }: Partial<LogOfInstallation> = {}): LogOfInstallation {
    const { streams, category } = log === this.log ? this.counters : new Counters(log, this.counters.category);
    const { secret } = this;
    return {
      log,
      streams,
      readStore,
      secret,
      dataDir,
      sealed: new SealedFields(this.keys),
      clock: new FixedClock(),
      categories: [category],
    };
  }

  /** Starts a notary. @returns what it is told, and how to end it */
  notary(
    installation = this.installation(),
    places: readonly OutsidePlace[] = [],
  ): { readonly notes: NotaryNotes; readonly stop: () => Promise<void> } {
    const { readStore: store, clock } = installation;
    const notes = new NotaryNotes();
    const { growth, signing } = notarialParts(installation);
    const outside = new OutsidePlaces(store, places, (place) => notes.untold(place));
    const ending = new AbortController();
    const done = new Notary({ store, growth, signing, outside, observer: notes, clock, every: 20 }).run(ending.signal);
    this.running.push({ ending, done });
    const stop = async () => {
      ending.abort();
      await done;
    };
    return { notes, stop };
  }

  /** Lets a notary sign so many events, and ends it. */
  async signs(events: number, installation = this.installation()): Promise<void> {
    const { notes, stop } = this.notary(installation);
    await eventually(() => notes.signedSize === events);
    await stop();
  }

  /** Every event of the log, in its order. */
  events(): Promise<readonly RecordedEvent[]> {
    return eventsIn(this.log, this.counters.category);
  }

  /** A log on a server of its own that holds these events. */
  async logOf(events: readonly RecordedEvent[]): Promise<EventLog> {
    const doctored = await DoctoredLog.of(events);
    this.doctored.push(doctored);
    return doctored.log;
  }

  /** A checkpoint as it lies in the data folder. */
  checkpoint(size: number): Promise<string> {
    return readFile(path.join(this.dataDir, 'checkpoints', `${size}.txt`), 'utf8');
  }

  async close(): Promise<void> {
    for (const { ending } of this.running) ending.abort();
    await Promise.all(this.running.map(({ done }) => done));
    for (const doctored of this.doctored) await doctored.close();
    for (const store of this.stores) {
      await store.database.dropDatabase();
      await store.close();
    }
    await this.log.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** An event of a stream, not chained yet. @param index its place in the log */
export const counted = (stream: string, index: number): RecordedEvent => ({
  id: `e-${String(index)}`,
  stream,
  revision: 0,
  type: 'Counted',
  data: { n: index },
  metadata: {
    schemaVersion: 1,
    occurredAt: '2026-06-01T08:00:00.000Z',
    commandId: '7c8a2f36-9d0e-5b7a-8f43-1f2e3d4c5b6a',
    request: 'ab'.repeat(32),
    correlationId: 'c-1',
    causationId: 'c-1',
    actor: { id: 'a.jansen', role: 'handler' },
  },
  position: { commit: BigInt(index), prepare: BigInt(index) },
});

/** Events with one of them changed. */
export const withChange = (
  events: readonly RecordedEvent[],
  index: number,
  change: (event: RecordedEvent) => Partial<RecordedEvent>,
): readonly RecordedEvent[] => events.map((event, at) => (at === index ? { ...event, ...change(event) } : event));

/** Events with their chains computed anew, as somebody would who knows how they are made. */
export const rechained = (events: readonly RecordedEvent[]): readonly RecordedEvent[] => {
  const heads = new Map<string, { readonly hash: string; readonly length: number }>();
  return events.map((event) => {
    const { hash: prevHash, length: revision } = heads.get(event.stream) ?? { hash: GENESIS, length: 0 };
    const { hash: _, ...metadata } = { ...(event.metadata as EventMetadata), prevHash };
    const { stream, type, data, id: eventId } = event;
    const hash = chainHash(prevHash, { stream, revision, eventId, type, schemaVersion: metadata.schemaVersion, data, metadata });
    heads.set(stream, { hash, length: revision + 1 });
    return { ...event, revision, metadata: { ...metadata, hash } };
  });
};
