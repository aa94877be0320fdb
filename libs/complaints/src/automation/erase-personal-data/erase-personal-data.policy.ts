import { erasedFrom, type ErasureFacts, type RetentionTerms } from '../../erasure/retention.policy';
import type { ComplaintEvent } from '../../events/complaint-events';
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

type DataOf<Type extends ComplaintEvent['type']> = Extract<ComplaintEvent, { readonly type: Type }>['data'];
type Recording = Pick<CaseEvent, 'id' | 'occurredAt'>;
type Changes = {
  readonly [Type in ComplaintEvent['type']]?: (erasure: CaseErasure, data: DataOf<Type>, recording: Recording) => CaseErasure;
};

const ended = (erasure: CaseErasure, _: unknown, { id, occurredAt }: Recording): CaseErasure => ({
  ...erasure,
  endedAt: occurredAt,
  endedBy: id,
});

const open = ({ endedAt: _at, endedBy: _by, ...erasure }: CaseErasure): CaseErasure => erasure;

const lifted = ({ holdUntil: _, ...erasure }: CaseErasure): CaseErasure => erasure;

const changes: Changes = {
  ComplaintClosed: ended,
  ComplaintWithdrawn: ended,
  ReportTriaged: (erasure, data, recording) => (data.classification === 'incident' ? ended(erasure, data, recording) : open(erasure)),
  ComplaintReopened: open,
  LegalHoldPlaced: (erasure, { until }) => ({ ...erasure, holdUntil: until }),
  LegalHoldLifted: lifted,
  ErasureApproved: (erasure, _, { id, occurredAt }) => ({ ...erasure, approvedAt: occurredAt, approvedBy: id }),
  PersonalDataErased: (erasure) => ({ ...erasure, isErased: true }),
};

/** What is known about the erasure of a case after an event. */
export const erasureAfter = (erasure: CaseErasure, { event: { type, data }, ...recording }: CaseEvent): CaseErasure =>
  changed(type, { erasure, data, recording });

const changed = <Type extends ComplaintEvent['type']>(
  type: Type,
  { erasure, data, recording }: { readonly erasure: CaseErasure; readonly data: DataOf<Type>; readonly recording: Recording },
): CaseErasure => changes[type]?.(erasure, data, recording) ?? erasure;

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
