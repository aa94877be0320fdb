import { positionOf, UnreadableEvent, type RecordedEvent } from '@platform/event-store';
import { projectedEvent } from '@platform/read-store';
import { notReported, underTerms, type CaseUnderTerms, type ServiceTerms } from '@redress/complaints';
import { untilCaughtUp } from '../log/until-caught-up';
import type { OpenStreams } from '../log/with-streams';
import type { Meter } from '../progress/meter';
import { shareOf } from '../progress/share';

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
    const { log, streams } = this.opened;
    const end = Number((await log.head())?.commit ?? 0n);
    meter.begin('replaying the log', 'events');
    for await (const told of untilCaughtUp((signal) => streams.follow({ signal }))) {
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
