import { foldAll, isInvalid, isRejected, type Clock, type Decision, type DomainEvent, type Fold } from '@platform/decider';
import type { Accepted, CommandContext, CommandRequest } from './command';
import { CommandInvalid, CommandRejected, ConcurrentChange, RevisionMismatch } from './errors';
import type { StoredEvent } from './event-codec';
import type { EventStreams } from './event-streams';
import type { Identity } from './identity';
import { KeyedLock } from './keyed-lock';
import { answerOf, earlierAnswer, versionOf } from './replay';
import type { Sealer } from './sealer';
import { StreamMovedOn } from './store-errors';
import { TimeBudget } from './time-budget';

/** What a stream of decisions is made of. */
export interface DeciderStreamParts<State, E extends DomainEvent> {
  readonly streams: EventStreams<E>;
  readonly fold: Fold<State, E>;
  readonly sealer: Sealer;
  readonly identity: Identity;
  readonly clock: Clock;
}

/** A rule with its command already in it. `now` is the instant of the decision, RFC 3339 UTC. */
export type Decide<State, E extends DomainEvent> = (state: State, now: string) => Decision<E, string>;

const ATTEMPTS = 5;

/** Reads a stream, folds it, decides, seals, and appends at the revision that was read; decides anew when somebody else was first. */
export class DeciderStream<State, E extends DomainEvent> {
  private readonly commands = new KeyedLock();

  constructor(private readonly parts: DeciderStreamParts<State, E>) {}

  /**
   * Carries a command out on one stream. A repetition (same person, stream, idempotency key and body) is recognised before anything else is looked at and
   * answered as the first time.
   *
   * @throws CommandRejected, CommandInvalid when the rule refuses
   * @throws RevisionMismatch when the caller named a version and a decision was taken since
   * @throws ConcurrentChange when others were first five times in a row
   * @throws IdempotencyKeyReused when the key came with another request before
   * @throws EventStoreUnavailable when the store stays away, or the attempts took ten seconds
   */
  decide(id: string, request: CommandRequest, context: CommandContext, decide: Decide<State, E>): Promise<Accepted> {
    const commandId = this.parts.identity.commandId(this.parts.streams.streamOf(id), context);
    const command = { id, commandId, request: this.parts.identity.requestHash(request), context, decide, budget: new TimeBudget() };
    return this.commands.run(commandId, () => this.untilFirst(command));
  }

  /** What rules see of a stream now: to look at it, where nothing is decided. @throws EventStoreUnavailable, UnreadableEvent */
  async look(id: string): Promise<State> {
    return this.stateAfter(await this.parts.streams.read(id));
  }

  private stateAfter(history: readonly StoredEvent<E>[]): State {
    return foldAll(
      this.parts.fold,
      history.map(({ event, metadata: { occurredAt, actor } }) => ({ event, at: occurredAt, by: actor.id })),
    );
  }

  private async untilFirst(command: Command<State, E>): Promise<Accepted> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return await this.attempt(command);
      } catch (error) {
        if (!(error instanceof StreamMovedOn)) throw error;
      }
    }
    throw new ConcurrentChange();
  }

  private async attempt(command: Command<State, E>): Promise<Accepted> {
    const { id, context, budget } = command;
    const history = await this.parts.streams.read(id, budget);
    const earlier = earlierAnswer(id, history, command);
    if (earlier) return earlier;
    const version = versionOf(history);
    if (context.expectedVersion !== undefined && history.length > 0 && context.expectedVersion !== version)
      throw new RevisionMismatch(context.expectedVersion, version);
    const now = this.parts.clock.now();
    const events = accepted(command.decide(this.stateAfter(history), now));
    return events.length === 0 ? answerOf(id, history, []) : this.append(command, history, events, now);
  }

  private async append(
    command: Command<State, E>,
    history: readonly StoredEvent<E>[],
    events: readonly E[],
    now: string,
  ): Promise<Accepted> {
    const { identity, sealer, streams } = this.parts;
    const { id, commandId, request, budget } = command;
    const metadata = { ...metadataOf(command), occurredAt: now };
    const decided = events.map((event, index) => ({ id: identity.eventId(commandId, request, index), event, metadata }));
    const seal = await sealer.sealing(streams.streamOf(id), history.length === 0);
    const stored = await streams.append(streams.chained(id, history, decided, seal), budget);
    return answerOf(id, [...history, ...stored], stored);
  }
}

interface Command<State, E extends DomainEvent> {
  readonly id: string;
  readonly commandId: string;
  readonly request: string;
  readonly context: CommandContext;
  readonly decide: Decide<State, E>;
  readonly budget: TimeBudget;
}

const accepted = <E extends DomainEvent>(decision: Decision<E, string>): readonly E[] => {
  if (isRejected(decision)) throw new CommandRejected(decision.rejected);
  if (isInvalid(decision)) throw new CommandInvalid(decision.invalid);
  return decision;
};

const metadataOf = <State, E extends DomainEvent>({ commandId, request, context }: Command<State, E>) => ({
  commandId,
  request,
  correlationId: context.correlationId,
  causationId: context.causationId ?? commandId,
  actor: { id: context.actor.id, role: context.actor.role },
});
