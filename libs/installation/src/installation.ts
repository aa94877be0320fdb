import { SettingError, type Settings } from '@platform/config';
import type { Clock } from '@platform/decider';
import { EventCodec, EventLog, EventStreams, Identity } from '@platform/event-store';
import { ReadStore, ViewReader, type View } from '@platform/read-store';
import {
  complaintEvents,
  CaseDuties,
  CaseSecrets,
  ComplaintStream,
  DutyRuns,
  identifiedDuties,
  PageCursors,
  projectedComplaintViews,
  SearchTokens,
  SubjectIds,
  TrackingTokens,
  type ComplaintEvent,
  type DutyTerms,
  type KeptLetters,
  type ServiceTerms,
} from '@redress/complaints';
import { openInstallationKeys, SealedFields, type InstallationSecret, type WrappedKeys } from '@redress/privacy';
import { installedClients, type InstalledClients } from './api-clients';
import { dutyTermsOf } from './duty-terms';
import { Erasures } from './erasures';
import { KeysAfterErasures } from './keys-after-erasures';
import { LetterFiles } from './letter-files';
import { serviceTermsOf } from './service-terms';
import { SystemClock } from './system-clock';
import { WatchedKeys } from './watched-keys';

/** Everything that one installation works with, put together once at the start. */
export interface Installation {
  readonly settings: Settings;
  readonly terms: ServiceTerms;
  readonly dutyTerms: DutyTerms;
  readonly clock: Clock;
  readonly log: EventLog;
  readonly secret: InstallationSecret;
  /** One per case. */
  readonly keys: WatchedKeys;
  /** The same keys as they lie there. */
  readonly storedKeys: WrappedKeys;
  readonly erasures: Erasures;
  readonly sealed: SealedFields;
  readonly streams: EventStreams<ComplaintEvent>;
  readonly complaints: ComplaintStream;
  readonly tracking: TrackingTokens;
  readonly readStore: ReadStore;
  readonly views: ViewReader;
  readonly tokens: SearchTokens;
  readonly subjects: SubjectIds;
  readonly cursors: PageCursors;
  readonly apiClients: InstalledClients;
  /** What waits to be done. */
  readonly duties: CaseDuties;
  readonly dutyRuns: DutyRuns;
  /** What erasures make away with. */
  readonly secrets: CaseSecrets;
  readonly letters: KeptLetters;
  /** The views as they are made, with the keys of the installation. */
  readonly projected: readonly View<ComplaintEvent>[];
}

/**
 * Opens the keys and puts the parts together. The stores of events and views need not be there yet.
 *
 * @param clock by which everything is decided
 * @throws SettingError when a setting is missing or does not fit
 * @throws WrongKeyEncryptionKey when the keys were wrapped by another one
 * @throws KeyStoreUnavailable when the database of the keys does not answer
 */
export const openInstallation = async (settings: Settings, clock: Clock = new SystemClock()): Promise<Installation> => {
  const terms = serviceTermsOf(settings);
  const opened = await openInstallationKeys(settings, needed('KEY_ENCRYPTION_KEY', settings.keyEncryptionKey));
  const { secret, stored: storedKeys } = opened;
  const { log, streams } = openStreams(needed('EVENTSTORE_URL', settings.eventStoreUrl), settings.streamCategory);
  const erasures = new Erasures({ log, stored: storedKeys, category: settings.streamCategory });
  const keys = new WatchedKeys(new KeysAfterErasures(opened.keys, erasures), log);
  const sealed = new SealedFields(keys);
  const identity = new Identity(secret.keyFor('identity'));
  const complaints = new ComplaintStream({ streams, sealer: sealed, identity, clock });
  const tracking = new TrackingTokens(secret.keyFor('tracking-token'));
  const readStore = new ReadStore(needed('MONGODB_URL', settings.mongoUrl));
  const tokens = new SearchTokens(secret.keyFor('search'));
  const subjects = new SubjectIds(secret.keyFor('subject'));
  const dutyTerms = await dutyTermsOf(settings, terms, clock.now());
  const duties = identifiedDuties(dutyTerms);
  const views = new ViewReader(readStore);
  return {
    settings,
    terms,
    dutyTerms,
    clock,
    log,
    secret,
    keys,
    storedKeys,
    erasures,
    sealed,
    streams,
    complaints,
    tracking,
    readStore,
    views,
    tokens,
    subjects,
    apiClients: installedClients({ settings, log, identity, clock, readStore }),
    cursors: new PageCursors(secret.keyFor('page-cursor')),
    duties: new CaseDuties(views, duties),
    dutyRuns: new DutyRuns(readStore),
    secrets: new CaseSecrets({ streams, keys, sealed }),
    letters: new LetterFiles(settings.dataDir),
    projected: [...projectedComplaintViews({ streams, sealed, tokens, subjects }), duties],
  };
};

/** Ends the connections of an installation. */
export const closeInstallation = async ({
  log,
  readStore,
  storedKeys,
}: Pick<Installation, 'log' | 'readStore' | 'storedKeys'>): Promise<void> => {
  await log.close();
  await readStore.close();
  await storedKeys.close();
};

/**
 * The streams of complaints alone: without keys, so that what is personal in them stays sealed.
 *
 * @param url `esdb://…`; nothing need answer there yet
 * @param category first part of the streams' names
 */
export const openStreams = (url: string, category: string): Pick<Installation, 'log' | 'streams'> => {
  const log = new EventLog(url);
  return { log, streams: new EventStreams(log, new EventCodec<ComplaintEvent>(complaintEvents), category) };
};

const needed = <Value>(setting: string, value: Value | undefined): Value => {
  if (value === undefined) throw new SettingError(setting, 'is not set, and is needed here (npm start makes what it needs by itself)');
  return value;
};
