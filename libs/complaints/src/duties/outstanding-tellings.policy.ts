import type { Duty } from '../automation/duty';
import type { ExternalSystem } from '../events/effect';

/** A step of a case that a system of record has not been told of yet. */
export interface OutstandingTelling {
  readonly system: ExternalSystem;
  /** The id of the event that it has to be told of. */
  readonly event: string;
  /** RFC 3339 UTC. */
  readonly since: string;
}

/** What systems of record are still to be told of, in the order in which it came up. */
export const outstandingTellings = (waiting: readonly Duty[]): readonly OutstandingTelling[] =>
  waiting
    .filter(({ kind }) => kind === 'link-record' || kind === 'update-record')
    .map(({ to, about, dueAt }) => ({ system: to as ExternalSystem, event: about, since: dueAt }));
