import { rejected, type Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { notFound } from '../../complaint/steps.decide';
import { deferralOf, erasedFrom, type Deferral, type ErasureFacts, type RetentionTerms } from '../../erasure/retention.policy';
import type { ErasureBegun } from '../../events/erasure-begun.event';
import type { PersonalDataErased } from '../../events/personal-data-erased.event';

export interface RecordErasure {
  /** RFC 3339 UTC. */
  readonly now: string;
  readonly terms: RetentionTerms;
  /** Whether what is personal in the case is destroyed by now. */
  readonly isDestroyed: boolean;
}
export type RecordErasureRejection = 'not-found' | 'not-due' | Deferral;

/**
 * A case is erased once, because two admins agreed or it was kept long enough, when it is over and on no legal hold (rule 7): that is begun, and is done when everything
 * is destroyed, in the name of the same people and whatever the rule would say by then.
 */
export const decideRecordErasure = (
  { now, terms, isDestroyed }: RecordErasure,
  complaint: Complaint,
): Decision<ErasureBegun | PersonalDataErased, RecordErasureRejection> => {
  const refusal = notFound(complaint);
  if (refusal) return refusal;
  if (isDestroyed) return complaint.erasing ? [{ type: 'PersonalDataErased', data: complaint.erasing }] : [];
  return complaint.isErased ? [] : begun(complaint, terms, now);
};

const begun = (complaint: Complaint, terms: RetentionTerms, now: string): Decision<ErasureBegun, 'not-due' | Deferral> => {
  const facts = factsOf(complaint);
  const because = deferralOf(facts, terms, now);
  if (because) return rejected(because);
  const from = erasedFrom(facts, terms);
  return from === undefined || now < from ? rejected('not-due') : [{ type: 'ErasureBegun', data: authorityOf(complaint) }];
};

const factsOf = ({ endedAt, holdUntil, erasure }: Complaint): ErasureFacts => ({
  ...(endedAt !== '' && { endedAt }),
  ...(holdUntil !== '' && { holdUntil }),
  ...(erasure?.approval && { approvedAt: erasure.approval.at }),
});

const authorityOf = ({ erasure }: Complaint): ErasureBegun['data'] =>
  erasure?.approval
    ? { ground: erasure.ground, requestedBy: erasure.requestedBy, approvedBy: erasure.approval.by }
    : { ground: 'retention', requestedBy: 'system', approvedBy: 'system' };
