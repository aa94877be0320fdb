import type { RecordedEvent, StreamReader } from '@platform/event-store';
import type { CheckpointSigning } from '../checkpoint/checkpoint-signing';
import { LogAltered } from '../checkpoint/log-altered';
import { notaryBehind } from '../checkpoint/proof-problems';
import type { SignedCheckpoints } from '../checkpoint/signed-checkpoints';
import { isIncluded, type TreeState } from '../merkle/proofs';
import { inclusionProof, type Nodes } from '../merkle/tree';
import type { LogTree } from '../tree/log-tree';
import type { Leaf } from '../tree/tile';
import { earliestFlaw, firstFlaw, type Flaw, type SignedLeaf, type SignedStream } from './compare-with-tree';
import { verifyChain, type ChainReport } from './verify-chain';

/** The checkpoint that a case was held against. */
export interface CaseCheckpoint {
  /** How many events of all streams it covers. */
  readonly size: number;
  /** Of the tree, in base64. */
  readonly root: string;
  /** RFC 3339 UTC. Absent when only the data folder knows of it. */
  readonly signedAt?: string;
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
  readonly signing: CheckpointSigning;
  readonly checkpoints: SignedCheckpoints;
}

/** Why nothing can be said about what was signed. */
interface Unsigned {
  readonly problem: string;
}

/** What was signed of a stream. */
interface Signed extends SignedStream {
  readonly state: TreeState;
}

/** Verifies single cases: by their hash chain, and against the last signed checkpoint, which alone shows a tail that was cut off. */
export class CaseVerification {
  constructor(private readonly parts: VerificationParts) {}

  /**
   * @param id of the case
   * @returns undefined when there is no such case, and none was signed
   * @throws ProblemError `notary-behind` when more was signed than the tree holds: it is being made anew, or the log was cut off
   * @throws EventStoreUnavailable, ViewStoreUnavailable
   */
  async verify(id: string): Promise<CaseReport | undefined> {
    const { streams } = this.parts;
    const signed = await this.signed(streams.streamOf(id));
    const events = await streams.recorded(id);
    if (events.length === 0 && !(isSigned(signed) && signed.leaves.length > 0)) return undefined;
    const chain = verifyChain(events);
    const flaw = earliestFlaw([...flawsOfChain(chain), ...flawsOf(events, signed)]);
    return {
      valid: flaw === undefined,
      events: chain.events,
      head: chain.head,
      ...(flaw && { firstInvalidRevision: flaw.revision, problem: flaw.problem }),
      ...(isSigned(signed) && { checkpoint: await this.told(signed) }),
    };
  }

  /** What was signed of a stream; undefined before the first checkpoint; or why nothing can be said about it. */
  private async signed(stream: string): Promise<Signed | Unsigned | undefined> {
    const { tree } = this.parts;
    const state = await this.lastSigned();
    if (!state || 'problem' in state) return state;
    const last = await tree.leaf(state.size - 1);
    if (!last) throw notaryBehind();
    return { state, leaves: await this.signedLeaves(stream, state), position: last.position };
  }

  private async lastSigned(): Promise<TreeState | Unsigned | undefined> {
    try {
      return await this.parts.signing.lastSigned();
    } catch (error) {
      if (error instanceof LogAltered) return { problem: `${error.message}.` };
      throw error;
    }
  }

  private async told({ state: { size, root }, leaves }: Signed): Promise<CaseCheckpoint> {
    const kept = await this.parts.checkpoints.of(size);
    return { size, root: root.toString('base64'), ...(kept && { signedAt: kept.signedAt }), events: leaves.length };
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

const flawsOf = (events: readonly RecordedEvent[], signed: Signed | Unsigned | undefined): readonly Flaw[] => {
  if (!isSigned(signed)) return signed ? [{ revision: 0, problem: signed.problem }] : [];
  const flaw = firstFlaw(events, signed);
  return flaw ? [flaw] : [];
};

const isSigned = (signed: Signed | Unsigned | undefined): signed is Signed => signed !== undefined && 'state' in signed;
