import { GENESIS, type RecordedEvent } from '@platform/event-store';
import type { TreeState } from '../merkle/proofs';
import { GrowingRoot } from '../merkle/growing-root';
import { leafHashOf } from '../leaf/leaf';
import { linkOf } from '../verify-chain/verify-chain';

/** What is wrong with the log. */
export interface LogFlaw {
  /** Of the first event that does not fit: number of its leaf, from 0. */
  readonly index: number;
  /** In words. */
  readonly problem: string;
}

/** What a whole log says. */
export interface LogReport {
  /** How many events of our categories there are. */
  readonly events: number;
  /** The root of their tree, 32 bytes. */
  readonly root: Buffer;
  readonly flaw?: LogFlaw;
}

/** What a log is held against. */
export interface LogEvidence {
  /** What was signed, from whoever kept it. */
  readonly checkpoint?: TreeState;
  /** The hash of a leaf as the notary keeps it, to name an event; undefined when it does not know. */
  readonly keptLeaf: (index: number) => Promise<Buffer | undefined>;
}

interface LastEvent {
  readonly revision: number;
  readonly hash: string;
}

/**
 * Reads a whole log: the chain of every stream, and the tree over all events against what was signed.
 *
 * @param events all events of our categories in the order of the log
 * @throws what reading the log or the kept leaves throws
 */
export const verifyLog = async (events: AsyncIterable<RecordedEvent>, evidence: LogEvidence): Promise<LogReport> => {
  const reading = new LogReading(evidence);
  for await (const event of events) await reading.read(event);
  const { flaw } = reading;
  return { events: reading.count, root: reading.root, ...(flaw && { flaw }) };
};

/** What is known of a log as far as it was read. */
class LogReading {
  private readonly tree = new GrowingRoot();
  private readonly last = new Map<string, LastEvent>();
  private unlinked: LogFlaw | undefined;
  private unlike: LogFlaw | undefined;
  private signedRoot: Buffer | undefined;
  count = 0;

  constructor(private readonly evidence: LogEvidence) {}

  get root(): Buffer {
    return this.tree.root;
  }

  async read(event: RecordedEvent): Promise<void> {
    const leaf = leafHashOf(event);
    const unlinked = this.chainFlaw(event);
    this.unlinked ??= unlinked;
    this.unlike ??= await this.leafFlaw(event, leaf);
    this.tree.add(leaf);
    this.count += 1;
    if (this.count === this.evidence.checkpoint?.size) this.signedRoot = this.tree.root;
  }

  /** The first flaw. That an event is another one than the notary keeps only counts when the roots differ. */
  get flaw(): LogFlaw | undefined {
    const { checkpoint } = this.evidence;
    const flaws = [this.unlinked, checkpoint && this.checkpointFlaw(checkpoint)].filter((flaw) => flaw !== undefined);
    return flaws.reduce<LogFlaw | undefined>((first, flaw) => (first && first.index <= flaw.index ? first : flaw), undefined);
  }

  private checkpointFlaw({ size, root }: TreeState): LogFlaw | undefined {
    if (this.signedRoot?.equals(root)) return undefined;
    if (this.unlike) return this.unlike;
    if (this.signedRoot) return { index: size - 1, problem: `one of the first ${size} events is not the one that was signed` };
    return {
      index: this.count,
      problem: `${size} events were signed and the log holds ${this.count}: the last ${size - this.count} are gone`,
    };
  }

  private chainFlaw(event: RecordedEvent): LogFlaw | undefined {
    const { stream, revision } = event;
    const before = this.last.get(stream) ?? { revision: -1, hash: GENESIS };
    const { hash, fits } = linkOf(event, before.revision + 1, before.hash);
    this.last.set(stream, { revision, hash });
    return fits ? undefined : this.flawAt(event, 'was changed or moved, or one before it is gone: its hash does not fit');
  }

  private async leafFlaw(event: RecordedEvent, leaf: Buffer): Promise<LogFlaw | undefined> {
    const { checkpoint, keptLeaf } = this.evidence;
    const kept = this.count < (checkpoint?.size ?? 0) ? await keptLeaf(this.count) : undefined;
    return !kept || kept.equals(leaf) ? undefined : this.flawAt(event, 'is not what the notary had there');
  }

  private flawAt({ stream, revision }: RecordedEvent, problem: string): LogFlaw {
    return { index: this.count, problem: `event ${revision} of ${stream} ${problem}` };
  }
}
