/** Who said that it was time: a bell, or whoever looks around. */
export type FiredBy = 'job' | 'sweeper';

/** Who is told how the work gets on: metrics and logs. Ids are those of tasks, never personal data. */
export interface WorkObserver {
  /** An attempt ended. */
  attempted(id: string, attempt: Attempted): void;
  /** Something could not be looked at or done: a store is away, or there is a mistake of ours. */
  interrupted(error: unknown): void;
  /** The clock of this machine jumped: nothing is due until it has stayed. */
  paused(): void;
  /** Bells were missing, or rang for nothing: so many were put back or taken away. */
  repaired(bells: { readonly added: number; readonly removed: number }): void;
}

/** What is told of an attempt. */
export interface Attempted {
  readonly outcome: 'done' | 'later' | 'failed';
  readonly firedBy: FiredBy;
  /** Milliseconds since the task was due. */
  readonly late: number;
  /** From 1. */
  readonly attempt: number;
  readonly code?: string;
}
