/** Holidays of the Netherlands that return every year and that a policy may name. */
export const HOLIDAY_NAMES = [
  'new-years-day',
  'good-friday',
  'easter-monday',
  'kings-day',
  'liberation-day',
  'ascension-day',
  'whit-monday',
  'christmas-day',
  'second-christmas-day',
] as const;

export type Holiday = (typeof HOLIDAY_NAMES)[number];

/**
 * Why a day does not count, in the order in which one reason goes before another. Reasons stand in stored events: new ones may be
 * added, none is ever renamed or removed.
 */
export const SKIP_REASONS = ['saturday', 'sunday', ...HOLIDAY_NAMES, 'decree-day', 'closing-day'] as const;

export type SkipReason = (typeof SKIP_REASONS)[number];
