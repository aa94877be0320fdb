import { calendar, isCalendarPolicyId, localDateOf, workingDaysBetween, type Calendar, type LocalDate } from '@redress/working-days';
import type { Due } from '../../events/shapes';
import { daysAfter } from './local-days.projection';

/** Some days of which a promise says whether they counted: those after one day, up to and including another. */
interface ProvenDays {
  readonly after: LocalDate;
  readonly until: LocalDate;
  /** Those that did not count. */
  readonly off: readonly LocalDate[];
}

/** What the promises of a case say about its days. */
export interface CaseDays {
  /** Of the first promises: the case's own. */
  readonly policy: string;
  readonly timeZone: string;
  readonly proven: readonly ProvenDays[];
}

/** Before anything was promised. */
export const noDays: CaseDays = { policy: '', timeZone: 'UTC', proven: [] };

/**
 * The days of a case after more promises.
 *
 * @param from the instant from which their days were counted, RFC 3339 UTC
 */
export const withProven = (days: CaseDays, promises: readonly Due[], from: string): CaseDays => {
  const { policy, timeZone } = (days.proven.length === 0 && promises[0]?.basis) || days;
  return { policy, timeZone, proven: [...days.proven, ...promises.map((due) => provenBy(due, from))] };
};

const provenBy = ({ dueOn, basis: { timeZone, skipped } }: Due, from: string): ProvenDays => ({
  after: localDateOf(from, timeZone),
  until: dueOn,
  off: skipped.map(({ date }) => date),
});

/** Counted days, and the day up to which. */
interface Count {
  readonly day: LocalDate;
  /** Undefined when some day of them is not known. */
  readonly days: number | undefined;
}

/**
 * Working days after the local day of one instant, up to and including that of another, in the time zone of the case. Days up to a due date count as its promise
 * says, whatever the calendar says now. Days that no promise reaches (what is done too late, the time between an answer and a reopening) count as the calendar
 * policy of the same id says now: closing days of the company are not known there.
 *
 * @param from RFC 3339 UTC
 * @param to RFC 3339 UTC, not before `from`
 * @returns undefined when a day is neither proven nor in a policy that still exists
 */
export const workingDaysIn = ({ policy, timeZone, proven }: CaseDays, from: string, to: string): number | undefined => {
  const days = isCalendarPolicyId(policy) ? calendar({ policy, timeZone }) : undefined;
  const last = localDateOf(to, timeZone);
  const start: Count = { day: localDateOf(from, timeZone), days: 0 };
  const counted = proven.toSorted(byBeginning).reduce((count, span) => {
    const reached = countedByPolicy(count, earlier(span.after, last), days);
    return countedByProof(reached, earlier(span.until, last), span);
  }, start);
  return countedByPolicy(counted, last, days).days;
};

const byBeginning = (one: ProvenDays, other: ProvenDays): number => (one.after < other.after ? -1 : 1);

const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);

const countedByPolicy = ({ day, days }: Count, until: LocalDate, policy: Calendar | undefined): Count => {
  if (until <= day) return { day, days };
  return { day: until, days: policy && days !== undefined ? days + workingDaysBetween(policy, day, until) : undefined };
};

const countedByProof = ({ day, days }: Count, until: LocalDate, { off }: ProvenDays): Count => {
  if (until <= day || days === undefined) return { day, days };
  const skipped = off.filter((date) => date > day && date <= until).length;
  return { day: until, days: days + daysAfter(day, until) - skipped };
};
