import { Readable } from 'node:stream';
import type { DomainEvent } from '@platform/decider';
import type { LogPosition, LogSignal, RecordedEvent, StreamReader } from '@platform/event-store';
import type { Checkpoints } from '../store/checkpoints';
import { batches } from './batches';
import type { KeyedOccurrence, Occurrences } from './occurrences';
import type { ProjectionObserver } from './projection-observer';
import type { PreparedRows, ViewWriter } from './view-writer';

/** At most so many events at once, and the first waits so long for others. Milliseconds. */
const BATCHES = { size: 500, wait: 20 };

/** So many batches are prepared while one is being written: the store looks for rows and writes others at the same time as documents are made. */
const AHEAD = 2;

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

/** A batch, and what it leads to. */
interface Step<E extends DomainEvent> {
  readonly batch: readonly LogSignal[];
  readonly writes: readonly { readonly writer: ViewWriter<E>; readonly prepared: PreparedRows }[];
  /** When the last event that could be read was recorded. */
  readonly occurredAt: string | undefined;
}

/** Takes some collections along the log: documents first, then the checkpoint. */
export class Projection<E extends DomainEvent> {
  constructor(private readonly parts: ProjectionParts<E>) {}

  /**
   * Follows the log from where the collection furthest behind is, until the signal comes.
   *
   * @throws ViewStoreUnavailable, LeaseLost, EventStoreUnavailable: begin anew from the checkpoints, with other writers
   */
  async run(targets: readonly Target<E>[], { epoch, signal, caughtUp, progressed }: Run): Promise<void> {
    const { streams, checkpoints } = this.parts;
    const after = earliest(targets.map((target) => target.after));
    const source = batches(streams.follow({ signal, ...(after && { after }) }), BATCHES);
    for await (const step of Readable.from(this.steps(targets, source), { highWaterMark: AHEAD }) as AsyncIterable<Step<E>>) {
      await this.write(step);
      const { batch } = step;
      const position = lastPosition(batch);
      const moved = targets.filter((target) => position && isBefore(target.after, position)).map(({ collection }) => collection);
      if (position) {
        await checkpoints.save(moved, position, epoch);
        progressed?.(position, eventsOf(batch).length);
      }
      if (batch.some(({ kind }) => kind === 'caught-up')) await caughtUp();
    }
  }

  private async *steps(targets: readonly Target<E>[], source: AsyncIterable<readonly LogSignal[]>): AsyncGenerator<Step<E>> {
    for await (const batch of source) {
      const happened = await Promise.all(eventsOf(batch).map((event) => this.parts.occurrences.of(event)));
      const writes = targets.map(async ({ writer, after }) => ({
        writer,
        prepared: await writer.prepare(happened.filter(isAfter(after))),
      }));
      const occurredAt = happened.findLast(({ stored }) => stored)?.stored?.metadata.occurredAt;
      yield { batch, writes: await Promise.all(writes), occurredAt };
    }
  }

  private async write({ writes, occurredAt }: Step<E>): Promise<void> {
    await Promise.all(writes.map(({ writer, prepared }) => writer.write(prepared)));
    if (occurredAt !== undefined) this.parts.observer.reached(occurredAt);
  }
}

const eventsOf = (batch: readonly LogSignal[]): readonly RecordedEvent[] =>
  batch.flatMap((told) => (told.kind === 'event' ? [told.event] : []));

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
