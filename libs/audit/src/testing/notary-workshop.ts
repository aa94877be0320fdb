import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EventLog, type RecordedEvent } from '@platform/event-store';
import { ReadStore } from '@platform/read-store';
import { openInstallationKeys, SealedFields, type InstallationSecret, type KeyStore } from '@redress/privacy';
import { eventStoreUrl } from '../../../../test/support/event-store-url';
import { eventually } from '../../../../test/support/eventually';
import { mongoUrl } from '../../../../test/support/mongo-url';
import { Counters, FixedClock } from '../../../platform/event-store/src/testing';
import { notarialParts, Notary, OutsidePlaces, type LogOfInstallation, type OutsidePlace } from '../index';
import { DoctoredLog, eventsIn } from './doctored-log';
import { NotaryNotes } from './notary-notes';

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
    const outside = new OutsidePlaces(store, places, notes);
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
