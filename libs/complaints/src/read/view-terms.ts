import type { Calendar } from '@redress/working-days';

/** What views need to know of the service terms: the time zone that local times are told in. */
export interface ViewTerms {
  readonly calendar: Pick<Calendar, 'timeZone'>;
}

/** These terms as an injectable value. */
export const VIEW_TERMS = Symbol('ViewTerms');
