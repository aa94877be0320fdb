import { Temporal } from 'temporal-polyfill';
import type { Instant } from './time-zone';

/**
 * So many calendar months later, at the same time of day in that zone; on the last day of a month that is too short. Throws RangeError for what is not an
 * instant or not a zone.
 *
 * @param months a whole number, 0 or more
 */
export function addMonths(instant: Instant, months: number, timeZone: string): Instant {
  const later = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).add({ months });
  return later.toInstant().toString({ smallestUnit: 'millisecond' });
}
