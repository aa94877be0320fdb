import { rejected, type Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { notPlanned, type NotPlannedRejection } from '../../complaint/steps.decide';
import type { ComplaintClosed } from '../../events/complaint-closed.event';

export type CloseComplaintRejection = NotPlannedRejection | 'not-resolved';

/** Closing needs a resolution; a refusal names the earliest step that is missing (rule 1). */
export const decideCloseComplaint = (complaint: Complaint): Decision<ComplaintClosed, CloseComplaintRejection> => {
  if (complaint.state === 'resolved') return [{ type: 'ComplaintClosed', data: {} }];
  return notPlanned(complaint) ?? rejected('not-resolved');
};
