import { invalid, type Invalid } from '@platform/decider';
import type { Complaint } from './complaint.fold';

/** What a command says about being typed in later than it happened. */
export interface LateRecording {
  readonly happenedAt?: string;
  readonly recordedLateBecause?: string;
}

/** Why this cannot have happened then: a time in the future or before the receipt, or half of the two fields. */
export const impossibleTime = (
  { happenedAt, recordedLateBecause }: LateRecording,
  { state, receivedAt }: Complaint,
  now: string,
): Invalid | undefined => {
  if (happenedAt === undefined)
    return recordedLateBecause === undefined ? undefined : invalid('happenedAt', 'tells when it happened; recordedLateBecause needs it');
  if (recordedLateBecause === undefined) return invalid('recordedLateBecause', 'tells why this is recorded later than it happened');
  if (happenedAt > now) return invalid('happenedAt', 'must not lie in the future');
  if (state !== 'unknown' && happenedAt < receivedAt) return invalid('happenedAt', 'must not lie before the receipt of the report');
  return undefined;
};

/** The field `late` of an event, when the command was recorded later than it happened. */
export const lateField = ({ happenedAt, recordedLateBecause }: LateRecording) =>
  happenedAt === undefined || recordedLateBecause === undefined ? {} : { late: { happenedAt, because: recordedLateBecause } };

/** When the thing was done: what a deadline is met at. */
export const doneAt = ({ happenedAt }: LateRecording, now: string): string => happenedAt ?? now;
