import type { ParkedEvent } from '@platform/read-store';

/** Parked events, a line each: case, revision, type, since when, and why. */
export const parkedText = (events: readonly ParkedEvent[]): string => {
  if (events.length === 0) return 'nothing is parked';
  const width = Math.max(...events.map(({ type }) => type.length));
  return events
    .map(
      ({ key, revision, type, reason, parkedAt }) =>
        `${key} ${String(revision).padStart(3)}  ${type.padEnd(width)}  ${parkedAt}  ${reason}`,
    )
    .join('\n');
};
