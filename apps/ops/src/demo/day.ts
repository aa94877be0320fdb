const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The day that is played, seen from the moment at which it began: the same moment gives the same times, so a day can be played again word for word. */
export interface Day {
  /** RFC 3339 UTC. */
  readonly startedAt: string;
  /** An instant before that, RFC 3339 UTC. */
  hoursAgo(hours: number): string;
  daysAgo(days: number): string;
  /** A date after that, `YYYY-MM-DD`. */
  inDays(days: number): string;
}

/** @param startedAt RFC 3339 UTC */
export const dayOf = (startedAt: string): Day => {
  const at = (offset: number) => new Date(Date.parse(startedAt) + offset).toISOString();
  return {
    startedAt,
    hoursAgo: (hours) => at(-hours * HOUR),
    daysAgo: (days) => at(-days * DAY),
    inDays: (days) => at(days * DAY).slice(0, 10),
  };
};
