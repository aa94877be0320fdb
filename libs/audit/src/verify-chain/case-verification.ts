import type { RecordedEvent, StreamReader } from '@platform/event-store';
import { verifiedCheckpoint } from '../checkpoint/checkpoint';
import type { KeptCheckpoint, SignedCheckpoints } from '../checkpoint/signed-checkpoints';
import type { VerifierKey } from '../checkpoint/verifier-key';
import { isIncluded, type TreeState } from '../merkle/proofs';
import { inclusionProof, type Nodes } from '../merkle/tree';
import type { LogTree } from '../tree/log-tree';
import type { Leaf } from '../tree/tile';
import { earliestFlaw, firstFlaw, type Flaw, type SignedLeaf } from './compare-with-tree';
import { verifyChain, type ChainReport } from './verify-chain';

/** The checkpoint that a case was held against. */
export interface CaseCheckpoint {
  /** How many events of all streams it covers. */
  readonly size: number;
  /** Of the tree, in base64. */
  readonly root: string;
  /** RFC 3339 UTC. */
  readonly signedAt: string;
  /** How many events of the case it covers. */
  readonly events: number;
}

/** What the hash chain of a case says, and the last signed checkpoint, if there is one. */
export interface CaseReport extends ChainReport {
  readonly checkpoint?: CaseCheckpoint;
  /** What is wrong with the first event that does not fit, in words. */
  readonly problem?: string;
}

/** What a case is held against. */
export interface VerificationParts {
  readonly streams: StreamReader;
  readonly tree: LogTree;
  readonly checkpoints: SignedCheckpoints;
  readonly key: VerifierKey;
}

/** What was signed of a stream, or why nothing can be said about that. */
interface Signed {
  readonly kept: KeptCheckpoint;
  readonly state: TreeState | null;
  readonly leaves: readonly SignedLeaf[];
  readonly position: string;
}

/** Verifies single cases: by their hash chain, and against the last signed checkpoint, which alone shows a tail that was cut off. */
export class CaseVerification {
  constructor(private readonly parts: VerificationParts) {}

  /**
   * @param id of the case
   * @returns undefined when there is no such case, and none was signed
   * @throws EventStoreUnavailable, ViewStoreUnavailable
   */
  async verify(id: string): Promise<CaseReport | undefined> {
    const { streams } = this.parts;
    const signed = await this.signed(streams.streamOf(id));
    const events = await streams.recorded(id);
    if (events.length === 0 && !signed?.leaves.length) return undefined;
    const chain = verifyChain(events);
    const flaw = earliestFlaw([...flawsOfChain(chain), ...(signed ? flawsOf(events, signed) : [])]);
    return {
      valid: flaw === undefined,
      events: chain.events,
      head: chain.head,
      ...(flaw && { firstInvalidRevision: flaw.revision, problem: flaw.problem }),
      ...(signed?.state && { checkpoint: told(signed.kept, signed.state, signed.leaves.length) }),
    };
  }

  private async signed(stream: string): Promise<Signed | undefined> {
    const { tree, checkpoints, key } = this.parts;
    const kept = await checkpoints.last();
    if (!kept) return undefined;
    const state = verifiedCheckpoint(kept.note, key);
    const last = await tree.leaf(kept.size - 1);
    const leaves = state ? await this.signedLeaves(stream, state) : [];
    return { kept, state, leaves, position: last?.position ?? '' };
  }

  private async signedLeaves(stream: string, state: TreeState): Promise<readonly SignedLeaf[]> {
    const nodes = this.parts.tree.nodes();
    const leaves = await this.parts.tree.leavesOf(stream, state.size);
    return Promise.all(leaves.map(async (leaf) => ({ ...leaf, isProven: await isProven(leaf, state, nodes) })));
  }
}

/** A tree that lacks something proves nothing. */
const isProven = async ({ hash: leaf, index }: Leaf, { size, root }: TreeState, nodes: Nodes): Promise<boolean> => {
  try {
    return isIncluded({ leaf, index, size, root }, await inclusionProof(index, size, nodes));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

const flawsOfChain = ({ firstInvalidRevision: revision }: ChainReport): readonly Flaw[] =>
  revision === undefined
    ? []
    : [{ revision, problem: `Event ${revision} was changed or moved, or one before it is gone: its hash does not fit.` }];

const flawsOf = (events: readonly RecordedEvent[], { state, leaves, position }: Signed): readonly Flaw[] => {
  if (!state) return [{ revision: 0, problem: 'The last checkpoint was not signed with the key of this installation.' }];
  const flaw = firstFlaw(events, { leaves, position });
  return flaw ? [flaw] : [];
};

const told = ({ signedAt }: KeptCheckpoint, { size, root }: TreeState, events: number): CaseCheckpoint => ({
  size,
  root: root.toString('base64'),
  signedAt,
  events,
});
