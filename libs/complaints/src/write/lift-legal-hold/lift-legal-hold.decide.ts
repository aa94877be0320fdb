import { rejected, type Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { notFoundOrErased, type ErasedRejection } from '../../complaint/steps.decide';
import type { LegalHoldLifted } from '../../events/legal-hold-lifted.event';

export interface LiftLegalHold {
  readonly reason?: string;
}

/** The legal hold ends before its day: in every state. */
export const decideLiftLegalHold = (
  command: LiftLegalHold,
  complaint: Complaint,
): Decision<LegalHoldLifted, ErasedRejection | 'not-on-legal-hold'> => {
  const refusal = notFoundOrErased(complaint);
  if (refusal) return refusal;
  return complaint.holdUntil === '' ? rejected('not-on-legal-hold') : [{ type: 'LegalHoldLifted', data: command }];
};
