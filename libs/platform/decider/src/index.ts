/** Something that happened, as the domain speaks of it: a literal type and plain data. */
export type DomainEvent<Type extends string = string, Data = unknown> = Readonly<{ type: Type; data: Readonly<Data> }>;

/** The rule says no, and why: a kebab-case reason that is part of the HTTP contract. */
export type Rejection<Reason extends string = string> = Readonly<{ rejected: Reason }>;

/** A field of the command is wrong whatever the state of the case (a time in the future, say). */
export type FieldError = Readonly<{ field: string; message: string }>;
export type Invalid = Readonly<{ invalid: readonly FieldError[] }>;

/** What a command leads to: the new events (none: nothing to do), a refusal, or fields that can never be right. */
export type Decision<E extends DomainEvent, Reason extends string = never> = readonly E[] | Rejection<Reason> | Invalid;

export const rejected = <Reason extends string>(reason: Reason): Rejection<Reason> => ({ rejected: reason });
export const invalid = (field: string, message: string): Invalid => ({ invalid: [{ field, message }] });

export const isRejected = <E extends DomainEvent, Reason extends string>(decision: Decision<E, Reason>): decision is Rejection<Reason> =>
  'rejected' in decision;
export const isInvalid = <E extends DomainEvent, Reason extends string>(decision: Decision<E, Reason>): decision is Invalid =>
  'invalid' in decision;

/** An event with the instant at which it was recorded, RFC 3339 UTC with milliseconds, and the id of who recorded it. */
export type Recorded<E extends DomainEvent> = Readonly<{ event: E; at: string; by: string }>;

/** How the state of one stream follows from its events. `evolve` never throws: what is in the log has happened. `at`: when it was recorded, `by`: by whom. */
export type Fold<State, E extends DomainEvent> = {
  readonly initialState: State;
  readonly evolve: (state: State, event: E, at: string, by: string) => State;
};

/** The state after a history. */
export const foldAll = <State, E extends DomainEvent>({ initialState, evolve }: Fold<State, E>, history: readonly Recorded<E>[]): State =>
  history.reduce((state, { event, at, by }) => evolve(state, event, at, by), initialState);

/** The wall clock as an input: an RFC 3339 UTC instant with milliseconds. */
export abstract class Clock {
  abstract now(): string;
}
