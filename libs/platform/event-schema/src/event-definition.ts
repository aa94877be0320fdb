import type { DomainEvent } from '@platform/decider';
import type { z } from 'zod';

/** A decision is something a person decided; evidence is what the system records about the world. */
export type EventKind = 'decision' | 'evidence';

/** Everything the log needs to know about one type of event. */
export interface EventDefinition<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  /** The stored type: a literal that never changes. */
  readonly type: Type;
  readonly kind: EventKind;
  /** The version that is written today, from 1. */
  readonly version: number;
  /** The shape of the data in today's version. */
  readonly data: Schema;
  /** For each older version the step to the next one; what is stored is never changed. */
  readonly upcast: Readonly<Record<number, (data: unknown) => unknown>>;
}

/** The event of a definition, as the domain speaks of it. */
export type EventOf<Definition> =
  Definition extends EventDefinition<infer Type, infer Schema> ? DomainEvent<Type, z.output<Schema>> : never;

/**
 * Declares a type of event.
 *
 * @param definition type, kind and schema; version 1 and no upcasters unless said otherwise
 */
export const defineEvent = <const Type extends string, Schema extends z.ZodType>(
  definition: Pick<EventDefinition<Type, Schema>, 'type' | 'kind' | 'data'> & Partial<EventDefinition<Type, Schema>>,
): EventDefinition<Type, Schema> => ({ version: 1, upcast: {}, ...definition });
