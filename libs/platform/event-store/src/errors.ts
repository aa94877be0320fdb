import type { FieldError } from '@platform/decider';

/** The rule said no. `reason` is the code of the contract. */
export class CommandRejected extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

/** Fields of the command can never be right, whatever the state of the case. */
export class CommandInvalid extends Error {
  constructor(readonly errors: readonly FieldError[]) {
    super(errors.map(({ field, message }) => `${field}: ${message}`).join('; '));
  }
}

/** The caller named a version and a decision was taken since. */
export class RevisionMismatch extends Error {
  constructor(
    readonly expected: number,
    readonly current: number,
  ) {
    super(`expected version ${String(expected)}, the current one is ${String(current)}`);
  }
}

/** Others kept deciding first through all retries. Nothing was written. */
export class ConcurrentChange extends Error {
  constructor() {
    super('others kept changing this stream at the same moment');
  }
}

/** The idempotency key was used before, with another command or body. */
export class IdempotencyKeyReused extends Error {
  constructor() {
    super('the idempotency key was used before with another request');
  }
}

/** The event store does not answer. `outcome` says what is known of an append: nothing was sent, or nobody knows. */
export class EventStoreUnavailable extends Error {
  constructor(
    readonly outcome: 'nothing-written' | 'unknown',
    readonly retryAfterSeconds: number,
    options?: ErrorOptions,
  ) {
    super(`the event store is unavailable (${outcome})`, options);
  }
}

/** A stored event cannot be read: unknown type, unknown version, or a shape that its schema refuses. */
export class UnreadableEvent extends Error {
  constructor(
    readonly stream: string,
    readonly revision: number,
    reason: string,
  ) {
    super(`event ${String(revision)} of ${stream} cannot be read: ${reason}`);
  }
}

/** The key store cannot be read or written now. Nothing was written. */
export class KeyStoreUnavailable extends Error {
  constructor(options: ErrorOptions) {
    super('the key store is unavailable', options);
  }
}

/** The key of a stream is not in the key store although nobody was erased. */
export class SealingKeyMissing extends Error {
  constructor(readonly stream: string) {
    super(`the key of ${stream} is missing`);
  }
}
