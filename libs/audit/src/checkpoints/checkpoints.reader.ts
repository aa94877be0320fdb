import { notFound, validationFailed } from '@platform/http';
import type { SignedCheckpoints } from '../checkpoint/signed-checkpoints';
import { verifierKeyText, type VerifierKey } from '../checkpoint/verifier-key';
import { consistencyProof } from '../merkle/tree';
import { USUAL_LIMIT, type PageQueryDto } from '../paging/page-query.dto';
import type { LogTree } from '../tree/log-tree';
import type { CheckpointPageAnswer, ConsistencyAnswer } from './checkpoints.answer';

/** What checkpoints are read from. */
export interface CheckpointsParts {
  readonly tree: LogTree;
  readonly checkpoints: SignedCheckpoints;
  readonly key: VerifierKey;
}

/** Lists the signed checkpoints, and proves that one goes on from another. */
export class CheckpointsReader {
  constructor(private readonly parts: CheckpointsParts) {}

  /** A page, the newest first. @throws ViewStoreUnavailable */
  async page({ limit = USUAL_LIMIT, cursor }: PageQueryDto): Promise<CheckpointPageAnswer> {
    const { checkpoints, key } = this.parts;
    const found = await checkpoints.before(cursor === undefined ? Infinity : Number(cursor), limit + 1);
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { key: verifierKeyText(key), items, nextCursor: last ? String(last.size) : null };
  }

  /**
   * Between any two sizes that the tree has had: those of checkpoints among them.
   *
   * @throws ProblemError `not-found` when the tree is not so large; `validation-failed` when the earlier one is the larger one
   * @throws ViewStoreUnavailable
   */
  async consistency(from: number, size: number): Promise<ConsistencyAnswer> {
    const { tree } = this.parts;
    if (size > (await tree.size())) throw notFound();
    if (from > size) throw validationFailed([{ field: 'from', message: 'must not be larger than the checkpoint' }]);
    const proof = await consistencyProof(from, size, tree.nodes());
    return { from, size, proof: proof.map((hash) => hash.toString('base64')) };
  }
}
