import { UnreadableEvent, type LogSignal, type RecordedEvent } from '@platform/event-store';
import { projectedEvent } from '@platform/read-store';
import { notReported, underTerms, type CaseUnderTerms, type ServiceTerms } from '@redress/complaints';
import type { openStreams } from '@redress/installation';
import type { Meter } from '../progress/meter';
import { shareOf } from '../progress/share';

/** A subscription waits for its store for ever; a command does not. */
const PATIENCE_MS = 30_000;

type OpenStreams = ReturnType<typeof openStreams>;

/** All cases of a log, replayed under other terms. */
export class ReplayedCases {
  private readonly found = new Map<string, CaseUnderTerms>();
  private events = 0;
  private failures = 0;

  constructor(
    private readonly opened: OpenStreams,
    private readonly terms: ServiceTerms,
  ) {}

  /** By their references. */
  get cases(): ReadonlyMap<string, CaseUnderTerms> {
    return this.found;
  }

  /** How many events cannot be read: their cases are replayed as far as they can be. */
  get unreadable(): number {
    return this.failures;
  }

  /**
   * Reads the log to its end, and nothing else. What is personal stays sealed.
   *
   * @param meter is shown how far it is
   * @throws EventStoreUnavailable
   */
  async read(meter: Meter): Promise<void> {
    const end = Number((await this.opened.log.head())?.commit ?? 0n);
    meter.begin('replaying the log', 'events');
    for await (const told of untilCaughtUp(this.opened)) {
      if (told.kind === 'event') this.replay(told.event);
      meter.show(shareOf(Number(positionOf(told)?.commit ?? end), end), this.events);
    }
  }

  private replay(recorded: RecordedEvent): void {
    const { streams } = this.opened;
    const id = streams.idOf(recorded.stream);
    this.events += 1;
    try {
      const event = projectedEvent(streams.decode(recorded));
      this.found.set(id, underTerms(this.found.get(id) ?? notReported, event, this.terms));
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      this.failures += 1;
    }
  }
}

/** What the log tells until it has told everything, the end itself included. @throws Error when nothing more comes for half a minute */
async function* untilCaughtUp({ streams }: OpenStreams): AsyncGenerator<LogSignal, void, undefined> {
  const ending = new AbortController();
  const patience = setTimeout(() => {
    ending.abort();
  }, PATIENCE_MS);
  try {
    for await (const told of streams.follow({ signal: ending.signal })) {
      patience.refresh();
      yield told;
      if (told.kind === 'caught-up') return;
    }
    throw new Error('the event store does not answer any more');
  } finally {
    clearTimeout(patience);
    ending.abort();
  }
}

const positionOf = (told: LogSignal) => {
  if (told.kind === 'event') return told.event.position;
  return told.kind === 'checkpoint' ? told.position : undefined;
};
