import { parsePosition, positionText, type EventLog, type LogPosition, type LogSignal, type RecordedEvent } from '@platform/event-store';
import { batches } from '@platform/read-store';
import { LogAltered } from '../checkpoint/log-altered';
import { leafHashOf } from '../leaf/leaf';
import type { Leaf } from './tile';
import type { LogTree } from './log-tree';

/** At most so many events at once, and the first waits so long for others. Milliseconds. */
const BATCHES = { size: 500, wait: 20 };

/** What the tree is grown from. */
export interface GrowthParts {
  readonly log: EventLog;
  readonly tree: LogTree;
  /** Those of the cases, and of whatever else belongs to the installation: permanent, for the order of the leaves follows from them. */
  readonly categories: readonly string[];
}

/** How the tree grows. */
export interface GrowthRun {
  readonly epoch: number;
  readonly signal: AbortSignal;
  /** Called after each batch with how many leaves there are, and whether there was nothing more in the log. */
  readonly grown: (size: number, isCaughtUp: boolean) => Promise<void> | void;
}

/** Adds a leaf to the tree for every event of our categories, in the order of the log. */
export class TreeGrowth {
  constructor(private readonly parts: GrowthParts) {}

  /**
   * Follows the log from the last leaf on, until the signal comes. Only the holder of a lease may.
   *
   * @throws LogAltered when the event of the last leaf is not in the log any more
   * @throws ViewStoreUnavailable, EventStoreUnavailable, LeaseLost: begin anew
   */
  async run({ epoch, signal, grown }: GrowthRun): Promise<void> {
    const { log, tree, categories: category } = this.parts;
    const growing = await tree.begin(epoch);
    const after = await this.positionOfLast(growing.leaves);
    for await (const batch of batches(log.subscribe({ category, signal, ...(after && { after }) }), BATCHES)) {
      for (const event of eventsOf(batch)) growing.add(leafHashOf(event), placeOf(event));
      await tree.save(growing, epoch);
      await grown(
        growing.leaves,
        batch.some(({ kind }) => kind === 'caught-up'),
      );
    }
  }

  private async positionOfLast(size: number): Promise<LogPosition | undefined> {
    if (size === 0) return undefined;
    const last = await this.parts.tree.leaf(size - 1);
    if (!last) throw new LogAltered(`the tree counts ${size} leaves and does not hold the last of them`);
    if (!(await this.isInLog(last))) throw new LogAltered(`event ${last.revision} of ${last.stream} is not in the log as it was`);
    return parsePosition(last.position) ?? undefined;
  }

  private async isInLog({ stream, revision, hash, position }: Leaf): Promise<boolean> {
    const [event] = await this.parts.log.read(stream, revision);
    return event?.revision === revision && positionText(event.position) === position && leafHashOf(event).equals(hash);
  }
}

const eventsOf = (batch: readonly LogSignal[]): readonly RecordedEvent[] =>
  batch.flatMap((told) => (told.kind === 'event' ? [told.event] : []));

const placeOf = ({ stream, revision, position }: RecordedEvent) => ({ stream, revision, position: positionText(position) });
