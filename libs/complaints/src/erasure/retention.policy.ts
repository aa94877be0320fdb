import { addMonths, endOfDay } from '@redress/working-days';

/** How long what is personal in a case is kept. */
export interface RetentionTerms {
  /** In whose time zone days and months are counted. */
  readonly calendar: { readonly timeZone: string };
  /** Calendar months after the end of a case; 0: for ever. */
  readonly retentionMonths: number;
}

/** What says when a case is erased. Instants are RFC 3339 UTC. */
export interface ErasureFacts {
  /** Since when the case is over; none while it is open. */
  readonly endedAt?: string;
  /** The last local day of the legal hold; none without a hold. */
  readonly holdUntil?: string;
  /** When two admins had agreed to erase it. */
  readonly approvedAt?: string;
}

/** What keeps a case from being erased: rule 7. */
export type Deferral = 'still-open' | 'on-legal-hold';

/**
 * Why a case cannot be erased at an instant, whoever wants it: it is not over, or on legal hold (rule 7).
 *
 * @param now RFC 3339 UTC
 */
export const deferralOf = ({ endedAt, holdUntil }: ErasureFacts, { calendar }: RetentionTerms, now: string): Deferral | undefined => {
  if (endedAt === undefined) return 'still-open';
  return holdUntil !== undefined && now < endOfDay(holdUntil, calendar.timeZone) ? 'on-legal-hold' : undefined;
};

/** When a case has been kept long enough, RFC 3339 UTC; undefined: never. */
export const keptUntil = (endedAt: string, { calendar, retentionMonths }: RetentionTerms): string | undefined =>
  retentionMonths === 0 ? undefined : addMonths(endedAt, retentionMonths, calendar.timeZone);

/** The first instant at which a case is to be erased, RFC 3339 UTC; undefined while it is open, or when nobody wants it and it is kept for ever. */
export const erasedFrom = ({ endedAt, holdUntil, approvedAt }: ErasureFacts, terms: RetentionTerms): string | undefined => {
  if (endedAt === undefined) return undefined;
  const wantedAt = approvedAt ?? keptUntil(endedAt, terms);
  if (wantedAt === undefined) return undefined;
  const heldUntil = holdUntil === undefined ? endedAt : endOfDay(holdUntil, terms.calendar.timeZone);
  return [endedAt, wantedAt, heldUntil].sort().at(-1);
};
