import type { DueDate } from './due-date';
import { daysAfter, type LocalDate } from './local-date';
import type { SkipReason } from './skip-reason';
import { localDateOf, type Instant } from './time-zone';

/** One day of a deadline proof: it counted, or it did not and why. */
export interface ProofDay {
  readonly date: LocalDate;
  readonly counted: boolean;
  readonly reason?: SkipReason;
}

/**
 * The deadline proof: every day after day 0 (the local day of `from`) up to and including the due day, in order. It follows from
 * the stored due date alone, so a later change of calendar cannot change it. Empty when the due day is not after day 0.
 * Throws RangeError when `from` is not an instant.
 */
export function proofOf(due: Pick<DueDate, 'dueOn' | 'basis'>, from: Instant): readonly ProofDay[] {
  const reasons = new Map(due.basis.skipped.map(({ date, reason }) => [date, reason]));
  return daysAfter(localDateOf(from, due.basis.timeZone), due.dueOn).map((day) => {
    const date = day.toString();
    const reason = reasons.get(date);
    return reason === undefined ? { date, counted: true } : { date, counted: false, reason };
  });
}
