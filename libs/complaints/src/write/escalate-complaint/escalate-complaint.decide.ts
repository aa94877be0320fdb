import { rejected, type Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { notAComplaint, type NotAComplaintRejection } from '../../complaint/steps.decide';
import type { ComplaintEscalated } from '../../events/complaint-escalated.event';

export interface EscalateComplaint {
  readonly to: 'account-manager' | 'service-manager';
  readonly manager: string;
  readonly reason: string;
}
export type EscalateComplaintRejection = NotAComplaintRejection | 'already-escalated';

/** Hands a complaint up, once per round to the same manager. Being named at the registration does not count (rule 5). */
export const decideEscalateComplaint = (
  { to, manager, reason }: EscalateComplaint,
  complaint: Complaint,
): Decision<ComplaintEscalated, EscalateComplaintRejection> => {
  const refusal = notAComplaint(complaint);
  if (refusal) return refusal;
  if (complaint.escalatedTo.includes(manager)) return rejected('already-escalated');
  return [{ type: 'ComplaintEscalated', data: { to, manager, reason } }];
};
