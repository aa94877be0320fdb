import { rejected, type Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { notAComplaint, type NotAComplaintRejection } from '../../complaint/steps.decide';
import type { ComplaintAssigned } from '../../events/complaint-assigned.event';

export interface AssignComplaint {
  readonly handler: string;
}
export type AssignComplaintRejection = NotAComplaintRejection | 'already-assigned';

/** Another complaint handler takes care of an open complaint. */
export const decideAssignComplaint = (
  { handler }: AssignComplaint,
  complaint: Complaint,
): Decision<ComplaintAssigned, AssignComplaintRejection> => {
  const refusal = notAComplaint(complaint);
  if (refusal) return refusal;
  if (complaint.handler === handler) return rejected('already-assigned');
  return [{ type: 'ComplaintAssigned', data: { handler } }];
};
