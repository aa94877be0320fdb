/** What looking at one thing led to. */
export interface Finding {
  readonly level: 'ok' | 'warning' | 'problem';
  /** One sentence without a full stop. */
  readonly says: string;
  /** What to do about a warning or a problem. */
  readonly toDo?: string;
}

export const ok = (says: string): Finding => ({ level: 'ok', says });
export const warning = (says: string, toDo: string): Finding => ({ level: 'warning', says, toDo });
export const problem = (says: string, toDo: string): Finding => ({ level: 'problem', says, toDo });

/** What needs stores that do not run. */
export const notLookedAt = ok('not looked at: that needs both stores to run');

/** The message of an error, in one line. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n', 1).join('');
