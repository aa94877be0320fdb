import type { Deadline } from './asks';
import { currentOf, type Promised } from './promises';

export type State = 'unknown' | 'received' | 'incident' | 'registered' | 'acknowledged' | 'planned' | 'resolved' | 'closed' | 'withdrawn';

/** What happened in the current round. */
export interface Round {
  /** 0 until registered as a complaint. */
  readonly number: number;
  readonly acknowledged: boolean;
  /** `version` 0: there is no plan. */
  readonly plan: { readonly version: number; readonly afterDue: boolean };
  readonly resolved: boolean;
  readonly closed: boolean;
  readonly satisfied: boolean;
  readonly escalatedTo: readonly string[];
}

/** What the model knows of a case: facts only. Its state follows from them. Instants are RFC 3339 UTC; empty texts stand for nothing. */
export interface Life {
  readonly receivedAt: string;
  /** When it was reopened last. */
  readonly reopenedAt: string;
  readonly classification: '' | 'incident' | 'complaint';
  readonly withdrawn: boolean;
  readonly handler: string;
  readonly round: Round;
  readonly promises: readonly Promised[];
  /** Since when the open deadlines do not run. */
  readonly stoppedAt: string;
  readonly resolvedAfterDue: boolean;
  readonly trackingVersion: number;
  readonly holdUntil: string;
  /** The effects that evidence was recorded of. */
  readonly effects: readonly string[];
  /** The types of all events. */
  readonly log: readonly string[];
}

export const newRound = (number: number): Round => ({
  number,
  acknowledged: false,
  plan: { version: 0, afterDue: false },
  resolved: false,
  closed: false,
  satisfied: false,
  escalatedTo: [],
});

/** Before anything was reported. */
export const unborn: Life = {
  receivedAt: '',
  reopenedAt: '',
  classification: '',
  withdrawn: false,
  handler: '',
  round: newRound(0),
  promises: [],
  stoppedAt: '',
  resolvedAfterDue: false,
  trackingVersion: 1,
  holdUntil: '',
  effects: [],
  log: [],
};

const stateOfRound = ({ closed, resolved, plan, acknowledged }: Round): State => {
  if (closed) return 'closed';
  if (resolved) return 'resolved';
  if (plan.version > 0) return 'planned';
  return acknowledged ? 'acknowledged' : 'registered';
};

/** The state that follows from what happened. */
export const stateOf = ({ log, withdrawn, classification, round }: Life): State => {
  if (log.length === 0) return 'unknown';
  if (withdrawn) return 'withdrawn';
  if (classification === '') return 'received';
  return classification === 'incident' ? 'incident' : stateOfRound(round);
};

const evidence = new Set([
  'DeadlineApproaching',
  'DeadlineMissed',
  'CustomerNotified',
  'CustomerNotificationFailed',
  'StaffNotified',
  'StaffNotificationFailed',
  'IncidentHandedOver',
  'ExternalRecordLinked',
  'ExternalRecordWaived',
  'ExternalRecordUpdated',
  'ExternalUpdateFailed',
  'ExternalStateObserved',
]);

/** The promise of a deadline that counts now: the last one of this round. */
export const currentPromise = ({ promises, round }: Life, deadline: Deadline): Promised | undefined =>
  currentOf(promises, { deadline, round: round.number });

/** The stream revision: that of the last event. */
export const revisionOf = ({ log }: Life): number => log.length - 1;

/** The version in `ETag` and `If-Match`: the revision of the last decision. Evidence does not outdate it. */
export const versionOf = ({ log }: Life): number => log.findLastIndex((type) => !evidence.has(type));
