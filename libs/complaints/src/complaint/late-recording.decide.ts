import { invalid, type Invalid } from '@platform/decider';
import type { Complaint } from './complaint.fold';

/** The instants before which something cannot have happened. RFC 3339 UTC; empty before there is a case. */
type Since = Pick<Complaint, 'receivedAt' | 'roundBeganAt'>;

/** What a command says about being typed in later than it happened. */
export interface LateRecording {
  readonly happenedAt?: string;
  readonly recordedLateBecause?: string;
}

/**
 * Why this cannot have happened then: half of the two fields, a time in the future, or one before the receipt; before the reopening, when it is a step of a
 * later round, whose deadlines run from there.
 *
 */
export const impossibleTime = ({ happenedAt, recordedLateBecause }: LateRecording, since: Since, now: string): Invalid | undefined => {
  if (happenedAt === undefined)
    return recordedLateBecause === undefined ? undefined : invalid('happenedAt', 'tells when it happened; recordedLateBecause needs it');
  if (recordedLateBecause === undefined) return invalid('recordedLateBecause', 'tells why this is recorded later than it happened');
  if (happenedAt > now) return invalid('happenedAt', 'must not lie in the future');
  return tooEarly('happenedAt', happenedAt, since);
};

/** Why an instant lies too early, when it does. */
export const tooEarly = (field: string, instant: string, { receivedAt, roundBeganAt }: Since): Invalid | undefined => {
  if (instant < receivedAt) return invalid(field, 'must not lie before the receipt of the report');
  return instant < roundBeganAt ? invalid(field, 'must not lie before the complaint was reopened') : undefined;
};

/** What belongs to no step of a round can have happened in any of them. */
export const inAnyRound = ({ receivedAt }: Complaint): Since => ({ receivedAt, roundBeganAt: receivedAt });

/** The field `late` of an event, when the command was recorded later than it happened. */
export const lateField = ({ happenedAt, recordedLateBecause }: LateRecording) =>
  happenedAt === undefined || recordedLateBecause === undefined ? {} : { late: { happenedAt, because: recordedLateBecause } };

/** When the thing was done: what a deadline is met at. */
export const doneAt = ({ happenedAt }: LateRecording, now: string): string => happenedAt ?? now;
