import { isLocalDate, toPlainDate, type LocalDate } from './local-date';
import { isCalendarPolicyId, POLICIES, type CalendarPolicyId } from './policies';
import { canonicalZone, isTimeZone } from './time-zone';

/** Which days count, and where a day begins. A plain value; `calendar` or `parseCalendar` makes it. */
export interface Calendar {
  readonly policy: CalendarPolicyId;
  /** Version of the policy's table, e.g. `2026.1`. */
  readonly version: string;
  /** IANA name, e.g. `Europe/Amsterdam`. */
  readonly timeZone: string;
  /** Days the company is closed on top of the policy, in order, each once. */
  readonly closingDays: readonly LocalDate[];
}

/** What a company chooses about its calendar. */
export interface CalendarSettings {
  readonly policy: CalendarPolicyId;
  readonly timeZone: string;
  readonly closingDays?: readonly LocalDate[];
}

/** The same choices as somebody typed them, not yet checked. */
export interface CalendarText {
  readonly policy: string;
  readonly timeZone: string;
  readonly closingDays: readonly string[];
}

/** A choice that cannot be right, and the offending text. */
export interface CalendarProblem {
  readonly setting: keyof CalendarText;
  readonly value: string;
}

export type ParsedCalendar =
  { readonly ok: true; readonly calendar: Calendar } | { readonly ok: false; readonly problems: readonly CalendarProblem[] };

/**
 * The calendar for settings known to be good, with the policy's current version. Throws RangeError for a time zone that does not
 * exist or a closing day that is not a date.
 */
export function calendar({ policy, timeZone, closingDays = [] }: CalendarSettings): Calendar {
  const dates = closingDays.map((date) => toPlainDate(date).toString());
  return { policy, version: POLICIES[policy].version, timeZone: canonicalZone(timeZone), closingDays: [...new Set(dates)].sort() };
}

/** The calendar for settings from outside, or everything that is wrong with them. Never throws. */
export function parseCalendar(text: CalendarText): ParsedCalendar {
  const problems = problemsOf(text);
  const { policy, timeZone, closingDays } = text;
  if (problems.length > 0 || !isCalendarPolicyId(policy)) return { ok: false, problems };
  return { ok: true, calendar: calendar({ policy, timeZone, closingDays }) };
}

function problemsOf({ policy, timeZone, closingDays }: CalendarText): readonly CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  if (!isCalendarPolicyId(policy)) problems.push({ setting: 'policy', value: policy });
  if (!isTimeZone(timeZone)) problems.push({ setting: 'timeZone', value: timeZone });
  const noDates = closingDays.filter((date) => !isLocalDate(date));
  return [...problems, ...noDates.map((value) => ({ setting: 'closingDays', value }) as const)];
}
