import { Temporal } from 'temporal-polyfill';
import { toPlainDate, type LocalDate } from './local-date';

/**
 * A moment: RFC 3339 in UTC with milliseconds, as `Date.prototype.toISOString` writes it (`2026-04-07T22:00:00.000Z`).
 * The width is fixed, so instants sort as text. Any RFC 3339 instant may go in; this form comes out.
 */
export type Instant = string;

const NAMED_ZONE = /^[A-Za-z]/;

/**
 * Whether the text names a zone of the IANA time zone database (`Europe/Amsterdam`, `UTC`). A fixed offset (`+01:00`) is not
 * one: it knows no summer time.
 */
export function isTimeZone(text: string): boolean {
  return NAMED_ZONE.test(text) && isKnownZone(text);
}

function isKnownZone(text: string): boolean {
  try {
    canonicalZone(text);
    return true;
  } catch {
    return false;
  }
}

/** The zone's name in its usual spelling (`europe/amsterdam` becomes `Europe/Amsterdam`). Throws RangeError for an unknown zone. */
export function canonicalZone(timeZone: string): string {
  return new Temporal.ZonedDateTime(0n, timeZone).timeZoneId;
}

/** The day it is in that zone at that instant. Throws RangeError for what is not an instant or not a zone. */
export function localDateOf(instant: Instant, timeZone: string): LocalDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/**
 * The first instant of the day in that zone: 00:00 local, also on the days the clock changes; where a zone skips midnight, the
 * first moment that exists. Throws RangeError for what is not a date or not a zone.
 */
export function startOfDay(date: LocalDate, timeZone: string): Instant {
  return toPlainDate(date).toZonedDateTime(timeZone).toInstant().toString({ smallestUnit: 'millisecond' });
}

/** The first instant after the day in that zone. Throws RangeError for what is not a date or not a zone. */
export function endOfDay(date: LocalDate, timeZone: string): Instant {
  return startOfDay(toPlainDate(date).add({ days: 1 }).toString(), timeZone);
}
