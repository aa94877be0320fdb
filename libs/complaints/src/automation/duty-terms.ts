/** What the duties follow from besides the events, as an injectable value. */
export const DUTY_TERMS = Symbol('DutyTerms');
