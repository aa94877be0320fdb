import type { EventLog, RecordedEvent } from '@platform/event-store';
import { notarialParts, parseVerifierKey, verifiedCheckpoint, verifyLog, type Checkpoint, type VerifierKey } from '@redress/audit';
import { logOf, type Installation } from '@redress/installation';
import { untilCaughtUp } from '../log/until-caught-up';

/** What somebody kept elsewhere, as far as they brought it. */
export interface BroughtEvidence {
  readonly note: string | undefined;
  readonly key: string | undefined;
}

/** What reading the whole log led to. */
export interface LogVerdict {
  readonly isSound: boolean;
  readonly lines: readonly string[];
}

/**
 * Reads the whole log of an installation and holds it against a checkpoint: the one that was brought, else the last one in the data folder.
 *
 * @throws Error in one line when the key is none, did not sign the checkpoint, or the event store does not answer any more
 */
export const verifiedLog = async (installation: Installation, { note, key }: BroughtEvidence): Promise<LogVerdict> => {
  const parts = logOf(installation);
  const { tree, folder, signer } = notarialParts(parts);
  const kept = note ?? (await folder.last());
  const checkpoint = kept === undefined ? undefined : signedBy(kept, key === undefined ? signer.verifier : parsedKey(key));
  const { events, root, flaw } = await verifyLog(eventsOf(parts.log, parts.categories), {
    ...(checkpoint && { checkpoint }),
    keptLeaf: tree.leafReader(),
  });
  return {
    isSound: flaw === undefined,
    lines: [
      `${events} events read; root of their tree: ${root.toString('base64')}`,
      flaw ? flaw.problem : 'every event follows from the one before it in its stream',
      ...(flaw ? [] : [againstText(checkpoint, note !== undefined)]),
    ],
  };
};

const againstText = (checkpoint: Checkpoint | undefined, isBrought: boolean): string => {
  if (!checkpoint) return 'there is no checkpoint to hold the log against: a cut-off tail cannot be seen';
  const whose = isBrought ? 'the given checkpoint' : 'the last checkpoint in the data folder (one that was kept elsewhere proves more)';
  return `the first ${checkpoint.size} events are those of ${whose}`;
};

const parsedKey = (text: string): VerifierKey => {
  const key = parseVerifierKey(text);
  if (!key) throw new Error('--key holds no verifier key: name+id+key is wanted');
  return key;
};

const signedBy = (note: string, key: VerifierKey): Checkpoint => {
  const checkpoint = verifiedCheckpoint(note, key);
  if (!checkpoint) throw new Error(`the checkpoint was not signed with the key of ${key.name}`);
  return checkpoint;
};

/** Every event there is now. */
async function* eventsOf(log: EventLog, category: readonly string[]): AsyncGenerator<RecordedEvent, void, undefined> {
  for await (const told of untilCaughtUp((signal) => log.subscribe({ category, signal }))) if (told.kind === 'event') yield told.event;
}
