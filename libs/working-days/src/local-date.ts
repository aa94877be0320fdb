import { Temporal } from 'temporal-polyfill';

/** A calendar day without a time or a zone: `YYYY-MM-DD`. Sorts as text. */
export type LocalDate = string;

const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists, written `YYYY-MM-DD`: `2026-02-28` is one, `2026-02-30` and `20260228` are not. */
export function isLocalDate(text: string): boolean {
  return LOCAL_DATE.test(text) && isRealDay(text);
}

function isRealDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

/** A day ready for arithmetic. Throws RangeError when the text is not a date. */
export function toPlainDate(date: LocalDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}

/** Every day after `from`, up to and including `to`, in order; none when `to` is not later. Throws RangeError for what is not a date. */
export function daysAfter(from: LocalDate, to: LocalDate): readonly Temporal.PlainDate[] {
  const start = toPlainDate(from);
  const length = Math.max(0, start.until(to).days);
  return Array.from({ length }, (_, index) => start.add({ days: index + 1 }));
}
