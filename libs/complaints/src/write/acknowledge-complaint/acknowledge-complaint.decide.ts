import { rejected, type Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { given } from '../../complaint/given.decide';
import { impossibleTime, lateField, type LateRecording } from '../../complaint/late-recording.decide';
import { isAcknowledged, notAComplaint, type NotAComplaintRejection } from '../../complaint/steps.decide';
import type { ComplaintAcknowledged } from '../../events/complaint-acknowledged.event';
import type { Channel } from '../../events/shapes';

export interface AcknowledgeComplaint extends LateRecording {
  readonly via: Channel;
  readonly message?: string;
  readonly now: string;
}
export type AcknowledgeComplaintRejection = NotAComplaintRejection | 'already-acknowledged';

/** The customer hears that the complaint is being handled: once per round (rule 1). */
export const decideAcknowledgeComplaint = (
  { via, message, now, ...recording }: AcknowledgeComplaint,
  complaint: Complaint,
): Decision<ComplaintAcknowledged, AcknowledgeComplaintRejection> => {
  const refusal = impossibleTime(recording, complaint, now) ?? notAComplaint(complaint);
  if (refusal) return refusal;
  if (isAcknowledged(complaint)) return rejected('already-acknowledged');
  return [{ type: 'ComplaintAcknowledged', data: { via, ...given({ message }), ...lateField(recording) } }];
};
