import type { LeaseObserver } from './leased-work';

/** Who is told how the projections get on: metrics and logs. Keys are ids of streams, never personal data. */
export interface ProjectionObserver extends LeaseObserver {
  applied(view: string, events: number): void;
  /** An event before this one was never seen. The document is made anew. */
  gap(view: string, key: string, revision: number): void;
  /** All views know of everything up to an event recorded at this instant (RFC 3339 UTC). */
  reached(occurredAt: string): void;
  /** There was nothing more in the log. */
  caughtUp(): void;
}

/** Nobody is told. */
export const unobserved: ProjectionObserver = {
  applied: () => undefined,
  gap: () => undefined,
  reached: () => undefined,
  caughtUp: () => undefined,
  standingBy: () => undefined,
  leading: () => undefined,
  interrupted: () => undefined,
};
