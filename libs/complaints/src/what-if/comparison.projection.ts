import { localDateOf } from '@redress/working-days';
import { deadlines as kinds, type Deadline } from '../events/shapes';
import type { DaysOfReceipt } from '../read/dashboard-figures/figures-pipeline.projection';
import { percentageOf } from '../read/dashboard-figures/statistics.projection';
import type { CaseUnderTerms } from './case-under-terms.projection';
import { outcomesOf, type DeadlineOutcome } from './deadline-outcomes.projection';

/** How many deadlines of a kind count, and how many of them were kept. */
export interface OnTime {
  readonly count: number;
  readonly onTime: number;
  /** With one decimal; null when none counts. */
  readonly onTimePct: number | null;
}

/** The same deadlines, as they were promised and as they would have been. */
export interface ComparedOnTime {
  readonly recorded: OnTime;
  readonly simulated: OnTime;
}

/** What became of a deadline of a case, as it was promised and as it would have been. */
export interface ComparedDeadline {
  readonly id: string;
  readonly recorded: DeadlineOutcome;
  readonly simulated: DeadlineOutcome;
}

/** What other terms would have meant for some complaints. */
export interface Comparison {
  readonly complaints: number;
  /** Extensions that the rules would have refused: too late, or to no later day. */
  readonly refusedExtensions: number;
  readonly deadlines: Readonly<Record<Deadline, ComparedOnTime>>;
  /** Not late as they were promised, and late under the terms; by their due instants. */
  readonly becomeLate: readonly ComparedDeadline[];
  /** Late as they were promised, and not under the terms; by their due instants. */
  readonly becomeOnTime: readonly ComparedDeadline[];
}

/**
 * Compares what was promised with what would have been. Complaints are chosen and deadlines counted as the dashboard does.
 *
 * @param cases by their references
 * @param received the days of receipt, in the time zone of the first promises
 * @param now when they are looked at, RFC 3339 UTC: not before the last event
 */
export const compared = (cases: ReadonlyMap<string, CaseUnderTerms>, received: DaysOfReceipt, now: string): Comparison => {
  const complaints = [...cases].filter(([, one]) => isCounted(one, received));
  const deadlines = complaints.flatMap(([id, one]) => comparedDeadlines(id, one, now));
  return {
    complaints: complaints.length,
    refusedExtensions: complaints.reduce((sum, [, { refusedExtensions }]) => sum + refusedExtensions, 0),
    deadlines: Object.fromEntries(kinds.map((kind) => [kind, comparedOnTime(deadlines, kind)])) as Comparison['deadlines'],
    becomeLate: deadlines.filter(({ recorded, simulated }) => !isLate(recorded) && isLate(simulated)).toSorted(byDueInstant),
    becomeOnTime: deadlines.filter(({ recorded, simulated }) => isLate(recorded) && !isLate(simulated)).toSorted(byDueInstant),
  };
};

/** Registered as a complaint, no incident after all, and received on one of the days. */
const isCounted = ({ isIncident, recorded }: CaseUnderTerms, { from, to }: DaysOfReceipt): boolean => {
  const first = recorded.deadlines.find(({ deadline, round }) => deadline === 'acknowledgement' && round === 1);
  if (!first || isIncident) return false;
  const receivedOn = localDateOf(recorded.receivedAt, first.basis.timeZone);
  return (from === undefined || from <= receivedOn) && (to === undefined || receivedOn <= to);
};

const comparedDeadlines = (id: string, { recorded, simulated }: CaseUnderTerms, now: string): readonly ComparedDeadline[] => {
  const others = outcomesOf(simulated, now);
  return outcomesOf(recorded, now).flatMap((outcome) => {
    const other = others.find(({ deadline, round }) => deadline === outcome.deadline && round === outcome.round);
    return other ? [{ id, recorded: outcome, simulated: other }] : [];
  });
};

const comparedOnTime = (deadlines: readonly ComparedDeadline[], kind: Deadline): ComparedOnTime => {
  const ofKind = deadlines.filter(({ recorded }) => recorded.deadline === kind);
  return { recorded: onTimeOf(ofKind.map(({ recorded }) => recorded)), simulated: onTimeOf(ofKind.map(({ simulated }) => simulated)) };
};

const onTimeOf = (outcomes: readonly DeadlineOutcome[]): OnTime => {
  const onTime = outcomes.filter(({ standing }) => standing === 'on-time').length;
  const count = onTime + outcomes.filter(isLate).length;
  return { count, onTime, onTimePct: percentageOf(onTime, count) };
};

const isLate = ({ standing }: DeadlineOutcome): boolean => standing === 'late';

const byDueInstant = (one: ComparedDeadline, other: ComparedDeadline): number => (placeOf(one) < placeOf(other) ? -1 : 1);

const placeOf = ({ recorded: { dueAt, deadline }, id }: ComparedDeadline): string => `${dueAt} ${id} ${deadline}`;
