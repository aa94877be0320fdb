import type { DomainEvent } from '@platform/decider';
import type { LogPosition, LogSignal, StreamReader } from '@platform/event-store';
import type { Checkpoints } from '../store/checkpoints';
import { batches } from './batches';
import type { KeyedOccurrence, Occurrences } from './occurrences';
import type { ProjectionObserver } from './projection-observer';
import type { ViewWriter } from './view-writer';

/** At most so many events at once, and the first waits so long for others. Milliseconds. */
const BATCHES = { size: 500, wait: 20 };

/** A collection that documents go to. */
export interface Target<E extends DomainEvent> {
  readonly collection: string;
  readonly writer: ViewWriter<E>;
  /** Everything up to here is in it. Undefined for a new one. */
  readonly after: LogPosition | undefined;
}

export interface ProjectionParts<E extends DomainEvent> {
  readonly streams: StreamReader<E>;
  readonly occurrences: Occurrences<E>;
  readonly checkpoints: Checkpoints;
  readonly observer: ProjectionObserver;
}

/** How a run goes. */
export interface Run {
  readonly epoch: number;
  readonly signal: AbortSignal;
  /** Called when there is nothing more in the log, after everything was written. */
  readonly caughtUp: () => Promise<void>;
  /** Called after each batch with how far it has come, and how many events were in it. */
  readonly progressed?: (position: LogPosition, events: number) => void;
}

/** Takes some collections along the log: documents first, then the checkpoint. */
export class Projection<E extends DomainEvent> {
  constructor(private readonly parts: ProjectionParts<E>) {}

  /**
   * Follows the log from where the collection furthest behind is, until the signal comes.
   *
   * @throws ViewStoreUnavailable, LeaseLost, EventStoreUnavailable: begin anew from the checkpoints
   */
  async run(targets: readonly Target<E>[], { epoch, signal, caughtUp, progressed }: Run): Promise<void> {
    const { streams, checkpoints } = this.parts;
    const after = earliest(targets.map((target) => target.after));
    for await (const batch of batches(streams.follow({ signal, ...(after && { after }) }), BATCHES)) {
      const events = await this.write(targets, batch);
      const position = lastPosition(batch);
      const moved = targets.filter((target) => position && isBefore(target.after, position)).map(({ collection }) => collection);
      if (position) {
        await checkpoints.save(moved, position, epoch);
        progressed?.(position, events);
      }
      if (batch.some(({ kind }) => kind === 'caught-up')) await caughtUp();
    }
  }

  private async write(targets: readonly Target<E>[], batch: readonly LogSignal[]): Promise<number> {
    const { occurrences, observer } = this.parts;
    const events = batch.flatMap((told) => (told.kind === 'event' ? [told.event] : []));
    const happened = await Promise.all(events.map((event) => occurrences.of(event)));
    await Promise.all(targets.map(({ writer, after }) => writer.write(happened.filter(isAfter(after)))));
    const last = happened.findLast(({ stored }) => stored)?.stored;
    if (last) observer.reached(last.metadata.occurredAt);
    return events.length;
  }
}

const isBefore = (one: LogPosition | undefined, other: LogPosition): boolean => one === undefined || one.commit < other.commit;

const isAfter =
  (position: LogPosition | undefined) =>
  ({ recorded }: Pick<KeyedOccurrence<DomainEvent>, 'recorded'>): boolean =>
    isBefore(position, recorded.position);

const earliest = (positions: readonly (LogPosition | undefined)[]): LogPosition | undefined =>
  positions.reduce((first, position) => (first && position && !isBefore(position, first) ? first : position), positions[0]);

const lastPosition = (batch: readonly LogSignal[]): LogPosition | undefined =>
  batch.reduce<LogPosition | undefined>((last, told) => {
    if (told.kind === 'event') return told.event.position;
    return told.kind === 'checkpoint' ? told.position : last;
  }, undefined);
