import { rejected, type Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { given } from '../../complaint/given.decide';
import { doneAt, impossibleTime, lateField, type LateRecording } from '../../complaint/late-recording.decide';
import { isAfterDue, isPlanned, notAcknowledged, type NotAcknowledgedRejection } from '../../complaint/steps.decide';
import type { ComplaintResolved } from '../../events/complaint-resolved.event';

export interface ResolveComplaint extends LateRecording {
  readonly resolution: string;
  readonly outcome: 'upheld' | 'partly-upheld' | 'not-upheld';
  readonly rootCause?: string;
  readonly remedy?: string;
  readonly withoutPlanBecause?: string;
  readonly now: string;
}
export type ResolveComplaintRejection = NotAcknowledgedRejection | 'already-resolved' | 'not-planned' | 'plan-already-drafted';

/** The answer: after the acknowledgement, and after the plan of the round or with the reason why none was needed (rule 1). */
export const decideResolveComplaint = (
  { now, happenedAt, recordedLateBecause, ...answer }: ResolveComplaint,
  complaint: Complaint,
): Decision<ComplaintResolved, ResolveComplaintRejection> => {
  const recording = given({ happenedAt, recordedLateBecause });
  const refusal = impossibleTime(recording, complaint, now) ?? notResolvable(answer, complaint);
  if (refusal) return refusal;
  const { resolution: promise, plan } = complaint.due;
  const afterDue = isAfterDue(isPlanned(complaint) ? promise : plan, doneAt(recording, now));
  return [{ type: 'ComplaintResolved', data: { ...answer, afterDue, ...lateField(recording) } }];
};

const notResolvable = ({ withoutPlanBecause }: Pick<ResolveComplaint, 'withoutPlanBecause'>, complaint: Complaint) => {
  const refusal = notAcknowledged(complaint);
  if (refusal) return refusal;
  if (complaint.state === 'resolved') return rejected('already-resolved');
  if (isPlanned(complaint)) return withoutPlanBecause === undefined ? undefined : rejected('plan-already-drafted');
  return withoutPlanBecause === undefined ? rejected('not-planned') : undefined;
};
