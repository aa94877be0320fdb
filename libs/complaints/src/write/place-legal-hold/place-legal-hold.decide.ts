import { rejected, type Decision } from '@platform/decider';
import { localDateOf, type Calendar } from '@redress/working-days';
import type { Complaint } from '../../complaint/complaint.fold';
import { impossibleDate } from '../../complaint/future-date.decide';
import { notFoundOrErased, type ErasedRejection } from '../../complaint/steps.decide';
import type { LegalHoldPlaced } from '../../events/legal-hold-placed.event';

export interface PlaceLegalHold {
  /** Local date. */
  readonly until: string;
  readonly reason: string;
  readonly now: string;
  readonly calendar: Calendar;
}

const YEARS_AHEAD = 30;

/** Nothing of the case may be erased until the end of a day: in every state, until it is erased. Another day takes the place of the old one, so that no gap is needed to change it. */
export const decidePlaceLegalHold = (
  { until, reason, now, calendar }: PlaceLegalHold,
  complaint: Complaint,
): Decision<LegalHoldPlaced, ErasedRejection | 'on-legal-hold'> => {
  const today = localDateOf(now, calendar.timeZone);
  const refusal = impossibleDate('until', until, { today, yearsAhead: YEARS_AHEAD }) ?? notFoundOrErased(complaint);
  if (refusal) return refusal;
  if (complaint.holdUntil === until) return rejected('on-legal-hold');
  return [{ type: 'LegalHoldPlaced', data: { until, reason } }];
};
