import { erasedFrom, type ErasureFacts, type RetentionTerms } from '../../erasure/retention.policy';
import type { ComplaintEvent } from '../../events/complaint-events';
import type { CaseEvent } from '../../read/case-event';
import type { Duty } from '../duty';

/** What is known about the erasure of a case. */
export interface CaseErasure extends ErasureFacts {
  /** The event that it is erased because of: that two admins agreed, or that it ended. */
  readonly approvedBy?: string;
  readonly endedBy?: string;
  /** When the erasure was begun. */
  readonly begunAt?: string;
  /** An incident is over once it is handed over. */
  readonly isIncident: boolean;
  readonly isErased: boolean;
}

/** Before the first event of a case. */
export const noErasure: CaseErasure = { isIncident: false, isErased: false };

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
  ReportTriaged: (erasure, { classification }) => ({ ...open(erasure), isIncident: classification === 'incident' }),
  IncidentHandedOver: (erasure, data, recording) => (isOpenIncident(erasure) ? ended(erasure, data, recording) : erasure),
  ComplaintReopened: open,
  LegalHoldPlaced: (erasure, { until }) => ({ ...erasure, holdUntil: until }),
  LegalHoldLifted: lifted,
  ErasureApproved: (erasure, _, { id, occurredAt }) => ({ ...erasure, approvedAt: occurredAt, approvedBy: id }),
  ErasureBegun: (erasure, _, { occurredAt }) => ({ ...erasure, begunAt: occurredAt }),
  PersonalDataErased: (erasure) => ({ ...erasure, isErased: true }),
};

const isOpenIncident = ({ isIncident, endedAt }: CaseErasure): boolean => isIncident && endedAt === undefined;

/** What is known about the erasure of a case after an event. */
export const erasureAfter = (erasure: CaseErasure, { event: { type, data }, ...recording }: CaseEvent): CaseErasure =>
  changed(type, { erasure, data, recording });

const changed = <Type extends ComplaintEvent['type']>(
  type: Type,
  { erasure, data, recording }: { readonly erasure: CaseErasure; readonly data: DataOf<Type>; readonly recording: Recording },
): CaseErasure => changes[type]?.(erasure, data, recording) ?? erasure;

/** What an erasure waits for besides its own facts. */
export interface ErasureTerms extends RetentionTerms {
  /** Whether somebody is still to be told something about the case. */
  readonly isToBeTold: boolean;
}

/** So long the end of a case waits to be told of before the case is erased, in milliseconds. */
const DAY = 24 * 60 * 60_000;

/**
 * A case is erased when two admins agreed, or when it was kept long enough: once it is over, and on no legal hold (rule 7). What its end sets off is told first, for a
 * day at most. What was begun is finished, whatever changed meanwhile.
 */
export const casesToErase = (erasure: CaseErasure, terms: ErasureTerms): readonly Duty[] => {
  const dueAt = erasure.isErased ? undefined : (erasure.begunAt ?? dueOf(erasure, terms));
  const about = erasure.approvedBy ?? erasure.endedBy;
  return dueAt === undefined || about === undefined ? [] : [{ kind: 'erase-personal-data', about, dueAt }];
};

const dueOf = (erasure: CaseErasure, terms: ErasureTerms): string | undefined => {
  const from = erasedFrom(erasure, terms);
  if (from === undefined || erasure.endedAt === undefined || !terms.isToBeTold) return from;
  const toldUntil = new Date(Date.parse(erasure.endedAt) + DAY).toISOString();
  return from < toldUntil ? toldUntil : from;
};
