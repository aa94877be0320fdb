import { parsePosition, type RecordedEvent } from '@platform/event-store';
import { leafHashOf } from '../leaf/leaf';
import type { Leaf } from '../tree/tile';

/** A leaf of the case, and whether the tree leads from it to the root that was signed. */
export interface SignedLeaf extends Leaf {
  readonly isProven: boolean;
}

/** What is wrong with an event. */
export interface Flaw {
  readonly revision: number;
  /** In words, for auditors. */
  readonly problem: string;
}

/** What was signed, as far as it concerns one stream. */
export interface SignedStream {
  /** The leaves of the stream, in any order. */
  readonly leaves: readonly SignedLeaf[];
  /** The last event that was signed, of any stream: `commit/prepare`. */
  readonly position: string;
}

/**
 * Holds a stream against what was signed of it. Every signed event has to be there as it was, and nothing else may lie before the last that was signed.
 *
 * @param events all events of the stream as stored, oldest first
 * @returns the first event that is changed, gone, or was put in, if there is one
 */
export const firstFlaw = (events: readonly RecordedEvent[], signed: SignedStream): Flaw | undefined => {
  const found = new Map(events.map((event) => [event.revision, event]));
  const flaws = [...signed.leaves.flatMap((leaf) => flawOfLeaf(leaf, found.get(leaf.revision))), ...addedEvents(events, signed)];
  return earliestFlaw(flaws);
};

/** The flaw of the earliest event, if there is any. */
export const earliestFlaw = (flaws: readonly Flaw[]): Flaw | undefined =>
  flaws.reduce<Flaw | undefined>((first, flaw) => (first && first.revision <= flaw.revision ? first : flaw), undefined);

const flawOfLeaf = ({ revision, hash, isProven }: SignedLeaf, event: RecordedEvent | undefined): readonly Flaw[] => {
  if (!event) return [{ revision, problem: `Event ${revision} was signed and is not in the log any more.` }];
  if (!leafHashOf(event).equals(hash)) return [{ revision, problem: `Event ${revision} is not the one that was signed.` }];
  return isProven ? [] : [{ revision, problem: `The tree does not lead from event ${revision} to the root that was signed.` }];
};

const addedEvents = (events: readonly RecordedEvent[], { leaves, position }: SignedStream): readonly Flaw[] => {
  const known = new Set(leaves.map(({ revision }) => revision));
  const end = parsePosition(position)?.commit ?? -1n;
  return events
    .filter((event) => event.position.commit <= end && !known.has(event.revision))
    .map(({ revision }) => ({
      revision,
      problem: `Event ${revision} lies before the last event that was signed, and was not signed itself.`,
    }));
};
