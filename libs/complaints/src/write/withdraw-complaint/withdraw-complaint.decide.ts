import type { Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { ended, type EndedRejection } from '../../complaint/steps.decide';
import type { ComplaintWithdrawn } from '../../events/complaint-withdrawn.event';

export interface WithdrawComplaint {
  readonly reason: string;
}

/** The customer takes it back: from any state before closed, reports and incidents too. */
export const decideWithdrawComplaint = (
  { reason }: WithdrawComplaint,
  complaint: Complaint,
): Decision<ComplaintWithdrawn, EndedRejection> => ended(complaint) ?? [{ type: 'ComplaintWithdrawn', data: { reason } }];
