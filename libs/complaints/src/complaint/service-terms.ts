import type { Calendar } from '@redress/working-days';

/** What the company promises. An event keeps what was promised then, so a change here moves no recorded date. */
export interface ServiceTerms {
  readonly calendar: Calendar;
  /** Working days until the customer has heard that the complaint is being handled. */
  readonly acknowledgeWithin: number;
  /** Working days until the plan; the procedure says five. */
  readonly planWithin: number;
}

/** The terms as an injectable value. */
export const SERVICE_TERMS = Symbol('ServiceTerms');
