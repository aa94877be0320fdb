import { invalid, type Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { notAComplaint, notFoundOrErased, type NotAComplaintRejection } from '../../complaint/steps.decide';
import type { DetailsCorrected } from '../../events/details-corrected.event';

export interface CorrectDetails {
  readonly changes: DetailsCorrected['data']['changes'];
  readonly reason: string;
}

/**
 * Puts right what was recorded wrongly: in every state, also after closing and withdrawal (rule 1), but not after the erasure. What was recorded first stays in the log. What came with
 * the registration can be corrected once there is one.
 */
export const decideCorrectDetails = (
  { changes, reason }: CorrectDetails,
  complaint: Complaint,
): Decision<DetailsCorrected, NotAComplaintRejection> => {
  if (isEmpty(changes)) return invalid('changes', 'must tell what is corrected');
  const refusal = notFoundOrErased(complaint) ?? notRegistered(changes, complaint);
  return refusal ?? [{ type: 'DetailsCorrected', data: { changes, reason } }];
};

const isEmpty = ({ customer = {}, ...rest }: CorrectDetails['changes']): boolean =>
  Object.keys(customer).length === 0 && Object.keys(rest).length === 0;

const notRegistered = ({ severity, accountManager, serviceManager }: CorrectDetails['changes'], complaint: Complaint) =>
  complaint.round > 0 || (severity ?? accountManager ?? serviceManager) === undefined ? undefined : notAComplaint(complaint);
