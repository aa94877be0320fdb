import { rejected, type Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { firstPromises } from '../../complaint/first-promises.decide';
import type { ServiceTerms } from '../../complaint/service-terms';
import { notFoundOrErased, notJudgedAComplaint, type ErasedRejection } from '../../complaint/steps.decide';
import type { ComplaintReopened } from '../../events/complaint-reopened.event';

export interface ReopenComplaint {
  readonly reason: string;
  readonly now: string;
  readonly terms: ServiceTerms;
}
export type ReopenComplaintRejection = ErasedRejection | 'already-withdrawn' | 'not-triaged' | 'not-a-complaint' | 'not-closed';

/** A resolved or closed complaint is taken up again: a new round, with acknowledgement and plan due anew from the reopening. */
export const decideReopenComplaint = (
  { reason, now, terms }: ReopenComplaint,
  complaint: Complaint,
): Decision<ComplaintReopened, ReopenComplaintRejection> => {
  const refusal = notFoundOrErased(complaint) ?? notReopenable(complaint);
  if (refusal) return refusal;
  return [{ type: 'ComplaintReopened', data: { reason, round: complaint.round + 1, due: firstPromises(terms, now) } }];
};

const notReopenable = (complaint: Complaint) => {
  if (complaint.state === 'withdrawn') return rejected('already-withdrawn');
  if (complaint.state === 'resolved' || complaint.state === 'closed') return undefined;
  return notJudgedAComplaint(complaint) ?? rejected('not-closed');
};
