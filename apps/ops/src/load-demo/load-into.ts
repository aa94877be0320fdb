import type { Settings } from '@platform/config';
import { EventCodec, EventLog, Identity } from '@platform/event-store';
import { complaintEvents, type ComplaintEvent } from '@redress/complaints';
import { encryptionKeyOnOneMachine, serviceTermsOf } from '@redress/installation';
import { openInstallationKeys, SealedFields } from '@redress/privacy';
import { meterOn } from '../progress/meter';
import { durationText } from '../progress/pace';
import { Load, type LoadPlan } from './load';
import { RememberedStreams } from './remembered-streams';

/** What is loaded, and whether other complaints may be there already. */
export interface LoadOptions {
  readonly plan: LoadPlan;
  readonly isAdded: boolean;
}

/**
 * Loads the event log of an installation; standard error shows how far it is.
 *
 * @param url `esdb://…`
 * @returns what was loaded, in one line
 * @throws Error in one line when the log holds complaints already, the keys do not open or the event store stays away
 */
export const loadInto = async (url: string, settings: Settings, { plan, isAdded }: LoadOptions): Promise<string> => {
  const log = new EventLog(url);
  try {
    const streams = new RememberedStreams(log, new EventCodec<ComplaintEvent>(complaintEvents), settings.streamCategory);
    if (!isAdded && (await holdsSomething(streams)))
      throw new Error('the log holds complaints already: --add adds to them, and another STREAM_CATEGORY or DATA_DIR keeps them apart');
    const { keys, secret, stored } = await openInstallationKeys(settings, await encryptionKeyOnOneMachine(settings));
    try {
      const desk = { streams, sealer: new SealedFields(keys), identity: new Identity(secret.keyFor('identity')) };
      return await loadShown(new Load(desk, serviceTermsOf(settings), plan), plan);
    } finally {
      await stored.close();
    }
  } finally {
    await log.close();
  }
};

const holdsSomething = async (streams: RememberedStreams): Promise<boolean> => {
  const ending = new AbortController();
  try {
    for await (const { kind } of streams.follow({ signal: ending.signal })) if (kind !== 'checkpoint') return kind === 'event';
    return false;
  } finally {
    ending.abort();
  }
};

const loadShown = async (load: Load, plan: LoadPlan): Promise<string> => {
  const meter = meterOn(process.stderr);
  meter.begin('load-demo', 'events');
  const begunAt = performance.now();
  try {
    const { complaints, events } = await load.run((loaded) => {
      meter.show(loaded.complaints / plan.complaints, loaded.events);
    });
    const took = durationText((performance.now() - begunAt) / 1_000);
    return `${counted(complaints)} complaints with ${counted(events)} events are in the log, until ${plan.until} (seed ${String(plan.seed)}); it took ${took}`;
  } catch (error) {
    throw new Error(`${reasonOf(error)} (to go on: --add --seed ${String(plan.seed)} --until ${plan.until})`, { cause: error });
  } finally {
    meter.end();
  }
};

const counted = (count: number): string => count.toLocaleString('en-GB');
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
