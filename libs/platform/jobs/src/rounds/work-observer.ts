/** Who is told how the work gets on: metrics and logs. Ids are those of tasks, never personal data. */
export interface WorkObserver {
  /** An attempt ended. @param late milliseconds since the task was due */
  attempted(id: string, attempt: Attempted): void;
  /** Nothing could be looked at or done: a store is away. */
  interrupted(error: unknown): void;
  /** The clock of this machine jumped: nothing is due until it has stayed. */
  paused(): void;
}

/** What is told of an attempt. */
export interface Attempted {
  readonly outcome: 'done' | 'later' | 'failed';
  /** Who said that it was time: a bell, or whoever looks around. */
  readonly firedBy: 'job' | 'sweeper';
  readonly late: number;
  readonly attempt: number;
  readonly code?: string;
}
