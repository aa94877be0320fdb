/** Something to be done at an instant. The same id is the same thing, whoever asks for it and however often. */
export interface Task {
  readonly id: string;
  /** Not before this instant, RFC 3339 UTC. */
  readonly dueAt: string;
}

/** What waits to be done. It is looked at, never taken: what was done disappears from it by itself. */
export interface Tasks<T extends Task = Task> {
  /** Those that are due at an instant, in batches, the earliest first; parked ones too. */
  due(now: string): AsyncIterable<readonly T[]>;
  /** One of them; undefined when it does not wait any more. */
  find(id: string): Promise<T | undefined>;
  /** All of them, whenever they are due. */
  all(): AsyncIterable<T>;
}

/**
 * How an attempt ended. `code` is a word of ours, never text from outside.
 *
 * - `done`: it need not be tried again
 * - `later`: again at `at`, or when back-off allows
 * - `failed`: it never will succeed by itself; somebody has to look
 */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'later'; readonly code: string; readonly at?: string }
  | { readonly kind: 'failed'; readonly code: string };

/** Does a task. @param attempt how often it was tried, this time included. @throws whatever went wrong: it is tried again later */
export type Act<T extends Task = Task> = (task: T, attempt: number) => Promise<Outcome>;
