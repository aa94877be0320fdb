import { GENESIS, type RecordedEvent } from '@platform/event-store';
import type { TreeState } from '../merkle/proofs';
import { GrowingRoot } from '../merkle/growing-root';
import { leafText } from '../leaf/leaf';
import { leafHash } from '../merkle/hashes';
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
  const { checkpoint, keptLeaf } = evidence;
  const reading = new LogReading(checkpoint);
  const signed = checkpoint?.size ?? 0;
  for await (const event of events) reading.read(event, reading.count < signed ? await keptLeaf(reading.count) : undefined);
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

  constructor(private readonly checkpoint: TreeState | undefined) {}

  get root(): Buffer {
    return this.tree.root;
  }

  /** @param kept its leaf as the notary keeps it */
  read(event: RecordedEvent, kept: Buffer | undefined): void {
    const text = leafText(event);
    const leaf = leafHash(text);
    const unlinked = this.chainFlaw(event, text);
    this.unlinked ??= unlinked;
    if (kept && !kept.equals(leaf)) this.unlike ??= this.flawAt(event, 'is not what the notary had there');
    this.tree.add(leaf);
    this.count += 1;
    if (this.count === this.checkpoint?.size) this.signedRoot = this.tree.root;
  }

  /** The first flaw. That an event is another one than the notary keeps only counts when the roots differ. */
  get flaw(): LogFlaw | undefined {
    const flaws = [this.unlinked, this.checkpoint && this.checkpointFlaw(this.checkpoint)].filter((flaw) => flaw !== undefined);
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

  private chainFlaw(event: RecordedEvent, text: string): LogFlaw | undefined {
    const { stream, revision } = event;
    const before = this.last.get(stream) ?? { revision: -1, hash: GENESIS };
    const { hash, fits } = linkOf(event, text, { revision: before.revision + 1, prevHash: before.hash });
    this.last.set(stream, { revision, hash });
    return fits ? undefined : this.flawAt(event, 'was changed or moved, or one before it is gone: its hash does not fit');
  }

  private flawAt({ stream, revision }: RecordedEvent, problem: string): LogFlaw {
    return { index: this.count, problem: `event ${revision} of ${stream} ${problem}` };
  }
}
