/** Who acts. `id` is an opaque staff or technical id, never a name or an address. */
export interface Actor {
  readonly id: string;
  readonly role: string;
}

/** What comes with a command besides its body. */
export interface CommandContext {
  readonly actor: Actor;
  readonly correlationId: string;
  /** The event that led to this command, when a machine sends it. */
  readonly causationId?: string;
  readonly idempotencyKey?: string;
  /** `If-Match`: the revision of the last decision that the caller has seen. */
  readonly expectedVersion?: number;
}

/** A command as the caller sent it: `body` is plain JSON data, hashed to recognise a repetition. */
export interface CommandRequest {
  readonly name: string;
  readonly body: unknown;
}

/** The answer to an accepted command, the same again when it is repeated. */
export interface Accepted {
  readonly id: string;
  /** The stream revision after the command, from 0. */
  readonly revision: number;
  /** The revision of the last decision: the ETag. */
  readonly version: number;
  /** The types of the events that the command led to. */
  readonly events: readonly string[];
  /** The log position of the last of them, `commit/prepare`: opaque to callers. */
  readonly position: string;
  /** True when this command had been carried out before and nothing was written now. */
  readonly replayed: boolean;
}
