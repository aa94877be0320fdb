import { erasedFrom, type ErasureFacts, type RetentionTerms } from '../../erasure/retention.policy';
import type { CaseEvent } from '../../read/case-event';
import type { Duty } from '../duty';

/** What is known about the erasure of a case. */
export interface CaseErasure extends ErasureFacts {
  /** The event that it is erased because of: that two admins agreed, or that it ended. */
  readonly approvedBy?: string;
  readonly endedBy?: string;
  readonly isErased: boolean;
}

/** Before the first event of a case. */
export const noErasure: CaseErasure = { isErased: false };

/** What is known about the erasure of a case after an event. */
export const erasureAfter = (erasure: CaseErasure, { id, occurredAt, event: { type, data } }: CaseEvent): CaseErasure => {
  switch (type) {
    case 'ComplaintClosed':
    case 'ComplaintWithdrawn':
      return { ...erasure, endedAt: occurredAt, endedBy: id };
    case 'ReportTriaged':
      return data.classification === 'incident' ? { ...erasure, endedAt: occurredAt, endedBy: id } : open(erasure);
    case 'ComplaintReopened':
      return open(erasure);
    case 'LegalHoldPlaced':
      return { ...erasure, holdUntil: data.until };
    case 'LegalHoldLifted':
      return lifted(erasure);
    case 'ErasureApproved':
      return { ...erasure, approvedAt: occurredAt, approvedBy: id };
    case 'PersonalDataErased':
      return { ...erasure, isErased: true };
    default:
      return erasure;
  }
};

const open = ({ endedAt: _at, endedBy: _by, ...erasure }: CaseErasure): CaseErasure => erasure;

const lifted = ({ holdUntil: _, ...erasure }: CaseErasure): CaseErasure => erasure;

/**
 * A case is erased when two admins agreed, or when it was kept long enough: once it is over, and on no legal hold (rule 7).
 *
 * @param terms how long cases are kept
 */
export const casesToErase = (erasure: CaseErasure, terms: RetentionTerms): readonly Duty[] => {
  const dueAt = erasure.isErased ? undefined : erasedFrom(erasure, terms);
  const about = erasure.approvedBy ?? erasure.endedBy;
  return dueAt === undefined || about === undefined ? [] : [{ kind: 'erase-personal-data', about, dueAt }];
};
