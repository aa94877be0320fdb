/** Something to be done at an instant. The same id is the same thing, whoever asks for it and however often. */
export interface Task {
  /** A UUID. */
  readonly id: string;
  /** Not before this instant, RFC 3339 UTC. */
  readonly dueAt: string;
  /**
   * Only one works on it at a time, and for so many milliseconds nobody takes it over from one who is silent. Without it several may do it at the same time: that
   * comes to the same as doing it once.
   */
  readonly leaseTime?: number;
}

/** What waits to be done. It is looked at, never taken: what was done disappears from it by itself. */
export interface Tasks<T extends Task = Task> {
  /** Those that are due at an instant, in batches, the earliest first; parked ones too. */
  due(now: string): AsyncIterable<readonly T[]>;
  /** One of them; undefined when it does not wait any more. */
  find(id: string): Promise<T | undefined>;
  /** All of them in batches, whenever they are due. */
  all(): AsyncIterable<readonly Task[]>;
}

/**
 * How an attempt ended. `code` is a word of ours, never text from outside.
 *
 * - `done`: it need not be tried again
 * - `later`: again at `at`, RFC 3339 UTC, however often; without it when back-off allows, and not for ever
 * - `failed`: it never will succeed by itself; somebody has to look
 */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'later'; readonly code: string; readonly at?: string }
  | { readonly kind: 'failed'; readonly code: string };

/** Why a task is not tried any more, and how often it was. */
export interface GivenUp {
  readonly attempts: number;
  readonly code: string;
}

/** Whoever does tasks. */
export interface Hands<T extends Task = Task> {
  /** Does a task. @throws whatever went wrong: it is tried again later */
  act(task: T): Promise<Outcome>;
  /** Leaves word of a task before it is parked: the same word, however often. @throws whatever went wrong: it is tried again later */
  giveUp(task: T, why: GivenUp): Promise<void>;
}
