import type { DomainEvent } from '@platform/decider';
import type { DecidedEvent, EventStreams, StreamHead } from './event-streams';
import { KeyedLock } from './keyed-lock';
import type { Sealer } from './sealer';
import { StreamMovedOn } from './store-errors';
import { TimeBudget } from './time-budget';

/** What a journal is made of. */
export interface JournalParts<E extends DomainEvent> {
  readonly streams: EventStreams<E>;
  readonly sealer: Sealer;
  /** Whose stream it is. */
  readonly id: string;
}

/**
 * A stream that is only ever added to, by several processes at once. Nothing is decided from what is in it, so it is never read as a whole: its end is kept in
 * mind, and looked up again when another process was first.
 */
export class Journal<E extends DomainEvent> {
  private readonly turns = new KeyedLock();
  private head: StreamHead | undefined;

  constructor(private readonly parts: JournalParts<E>) {}

  /**
   * Adds an event behind the last one. It is in the log when this returns.
   *
   * @throws EventStoreUnavailable when the store stays away, or others kept being first for ten seconds
   * @throws KeyStoreUnavailable, SealingKeyMissing when the event cannot be sealed
   * @throws UnreadableEvent when the last event of the stream cannot be read
   */
  add(event: DecidedEvent<E>): Promise<void> {
    const budget = new TimeBudget();
    return this.turns.run(this.parts.id, () => this.untilFirst(event, budget));
  }

  private async untilFirst(event: DecidedEvent<E>, budget: TimeBudget): Promise<void> {
    const known = this.head;
    this.head = undefined;
    try {
      this.head = await this.append(event, known, budget);
    } catch (error) {
      if (!(error instanceof StreamMovedOn)) throw error;
      await this.untilFirst(event, budget);
    }
  }

  private async append(event: DecidedEvent<E>, known: StreamHead | undefined, budget: TimeBudget): Promise<StreamHead | undefined> {
    const { streams, sealer, id } = this.parts;
    const head = known ?? (await streams.head(id, budget));
    const seal = await sealer.sealing(streams.streamOf(id), head.revision < 0);
    const [stored] = await streams.append(streams.chainedBehind(id, head, [event], seal), budget);
    return stored && { revision: stored.recorded.revision, hash: stored.metadata.hash };
  }
}
