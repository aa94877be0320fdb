import type { DomainEvent } from '@platform/decider';
import type { Accepted } from './command';
import { IdempotencyKeyReused } from './errors';
import type { StoredEvent } from './event-codec';
import { positionText } from './recorded-event';

type History<E extends DomainEvent> = readonly StoredEvent<E>[];

/** The revision of the last decision; -1 when there is none. Evidence outdates nobody's view of a case. */
export const versionOf = <E extends DomainEvent>(history: History<E>): number =>
  history.findLast(({ kind }) => kind === 'decision')?.recorded.revision ?? -1;

/** The answer to a command that led to the events `written`, the last of `history`. */
export const answerOf = <E extends DomainEvent>(id: string, history: History<E>, written: History<E>): Accepted => {
  const last = history.at(-1);
  return {
    id,
    revision: last?.recorded.revision ?? -1,
    version: versionOf(history),
    events: written.map(({ recorded }) => recorded.type),
    position: last ? positionText(last.recorded.position) : '',
    replayed: false,
  };
};

/**
 * The first answer to a command that was carried out before, or nothing.
 *
 * @throws IdempotencyKeyReused when the same key came with another request
 */
export const earlierAnswer = <E extends DomainEvent>(
  id: string,
  history: History<E>,
  { commandId, request }: { readonly commandId: string; readonly request: string },
): Accepted | undefined => {
  const written = history.filter(({ metadata }) => metadata.commandId === commandId);
  const last = written.at(-1);
  if (!last) return undefined;
  if (last.metadata.request !== request) throw new IdempotencyKeyReused();
  return { ...answerOf(id, history.slice(0, last.recorded.revision + 1), written), replayed: true };
};
