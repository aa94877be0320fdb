import type { Clock } from '@platform/decider';
import type { LogTree } from '../tree/log-tree';
import { signedCheckpoint, verifiedCheckpoint, type Checkpoint } from './checkpoint';
import type { CheckpointFolder } from './checkpoint-folder';
import { LogAltered, LogShorter } from './log-altered';
import type { KeptCheckpoint, SignedCheckpoints } from './signed-checkpoints';
import { verifierKeyText } from './verifier-key';
import type { Signer } from './signed-note';

/** What checkpoints are signed with. */
export interface SigningParts {
  readonly tree: LogTree;
  readonly signer: Signer;
  readonly checkpoints: SignedCheckpoints;
  /** `checkpoints` in the data folder. */
  readonly folder: CheckpointFolder;
  readonly clock: Clock;
}

/** Signs the tree as it is, as long as it goes on from everything that was signed before. */
export class CheckpointSigning {
  constructor(private readonly parts: SigningParts) {}

  /**
   * Signs the tree and keeps the checkpoint, in the folder and in the view store. A tree that was signed already is not signed again.
   *
   * @returns undefined while the tree has no leaf
   * @throws LogAltered when the tree does not begin with the one that was signed last; LogShorter when it has fewer leaves
   * @throws ViewStoreUnavailable, or an Error of the file system
   */
  async sign(): Promise<KeptCheckpoint | undefined> {
    const { tree, signer, checkpoints, clock } = this.parts;
    // In this order: somebody else may let the tree grow and sign it meanwhile.
    const last = await this.lastSigned();
    const size = await tree.size();
    if (last) await this.checkExtension(size, last);
    const kept = await checkpoints.of(size);
    if (kept || size === 0) return kept;
    const { note } = signedCheckpoint({ size, root: await tree.rootOf(size) }, signer);
    const signed = { size, note, signedAt: clock.now() };
    await this.keep(signed);
    return signed;
  }

  private async keep(signed: KeptCheckpoint): Promise<void> {
    const { folder, signer, checkpoints } = this.parts;
    await folder.addKey(verifierKeyText(signer.verifier));
    await folder.add(signed.size, signed.note);
    await checkpoints.keep(signed);
  }

  /**
   * The last checkpoint: the larger of those in the folder and in the view store.
   *
   * @throws LogAltered when one of them was not signed with our key
   * @throws ViewStoreUnavailable, or an Error of the file system
   */
  async lastSigned(): Promise<Checkpoint | undefined> {
    const { folder, checkpoints } = this.parts;
    const [inFolder, inStore] = await Promise.all([folder.last(), checkpoints.last()]);
    const found = [this.ours(inFolder, 'in the data folder'), this.ours(inStore?.note, 'in the view store')];
    return found.reduce((largest, other) => (largest && (other?.size ?? 0) <= largest.size ? largest : other));
  }

  private ours(note: string | undefined, place: string): Checkpoint | undefined {
    if (note === undefined) return undefined;
    const checkpoint = verifiedCheckpoint(note, this.parts.signer.verifier);
    if (!checkpoint) throw new LogAltered(`the last checkpoint ${place} was not signed with the key of this installation`);
    return checkpoint;
  }

  private async checkExtension(size: number, last: Checkpoint): Promise<void> {
    const { tree } = this.parts;
    if (size < last.size)
      throw new LogShorter(`the log holds ${size} events, and ${last.size} were signed: the last ${last.size - size} are gone`);
    if ((await tree.rootOf(last.size)).equals(last.root)) return;
    throw new LogAltered(
      `the first ${last.size} events of the log are not those that were signed: ${await this.whereItDiffers(last.size)}`,
    );
  }

  /** The largest checkpoint that still fits, and the first that does not. */
  private async whereItDiffers(size: number): Promise<string> {
    const { tree, folder, signer } = this.parts;
    let fitting = 0;
    for (const note of await folder.notes()) {
      const checkpoint = verifiedCheckpoint(note, signer.verifier);
      if (!checkpoint || checkpoint.size > size) continue;
      if (!(await tree.rootOf(checkpoint.size)).equals(checkpoint.root))
        return `the first difference is between ${await this.eventAt(fitting)} and ${await this.eventAt(checkpoint.size - 1)}`;
      fitting = checkpoint.size;
    }
    return `the first difference is between ${await this.eventAt(fitting)} and ${await this.eventAt(size - 1)}`;
  }

  private async eventAt(index: number): Promise<string> {
    const leaf = await this.parts.tree.leaf(index);
    return leaf ? `event ${leaf.revision} of ${leaf.stream}` : `leaf ${index}`;
  }
}
