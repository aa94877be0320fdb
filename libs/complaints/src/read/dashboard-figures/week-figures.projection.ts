import { deadlines as kinds, type Deadline } from '../../events/shapes';
import type { Counted, DueGroup, FiguresAggregate } from './figures-aggregate.projection';
import { groupIn } from './group-text.projection';
import type { DeadlineSums } from './promised-deadlines.projection';
import { percentageOf, sumOf } from './statistics.projection';

/** Deadlines of a kind that count, of complaints that were received in a week. */
export interface DeadlinesInWeek extends DeadlineSums {
  readonly week: string;
  readonly deadline: Deadline;
}

/** A week, as the dashboard tells of it. */
export interface WeekFigures {
  /** ISO 8601: `2026-W14`. */
  readonly week: string;
  readonly received: number;
  /** Those that are closed, by their last closing. */
  readonly closed: number;
  /** Of all deadlines of the complaints that were received in it. */
  readonly onTimePct: number | null;
}

/**
 * The deadlines that count: those that are over, and those that run but whose first promise has passed.
 *
 * @param now the instant at which they are looked at, RFC 3339 UTC
 */
export const deadlinesIn = ({ deadlines, due }: FiguresAggregate, now: string): readonly DeadlinesInWeek[] => [
  ...deadlines.flatMap(({ _id, count }) => {
    const { week, settled } = groupIn(_id);
    return kinds.map((deadline) => ({ week, deadline, ...times(settled[deadline], count) }));
  }),
  ...due.flatMap((group) => runningIn(group, now)),
];

const runningIn = ({ _id: { group, pending }, count }: Counted<DueGroup>, now: string): readonly DeadlinesInWeek[] => {
  const { week } = groupIn(group);
  return pending
    .filter(({ countsFrom }) => countsFrom <= now)
    .map(({ deadline, lateFrom, extended }) => ({
      week,
      deadline,
      ...times({ count: 1, onTime: now < lateFrom ? 1 : 0, extended }, count),
    }));
};

const times = ({ count, onTime, extended }: DeadlineSums, complaints: number): DeadlineSums => ({
  count: count * complaints,
  onTime: onTime * complaints,
  extended: extended * complaints,
});

export const totalOf = (deadlines: readonly DeadlineSums[]): DeadlineSums => ({
  count: sumOf(deadlines.map(({ count }) => count)),
  onTime: sumOf(deadlines.map(({ onTime }) => onTime)),
  extended: sumOf(deadlines.map(({ extended }) => extended)),
});

export const onTimePct = ({ onTime, count }: DeadlineSums): number | null => percentageOf(onTime, count);

/** The weeks in which something was received or closed, in order. */
export const weeksIn = (aggregate: FiguresAggregate, deadlines: readonly DeadlinesInWeek[]): readonly WeekFigures[] => {
  const received = byWeek(aggregate.deadlines.map(({ _id, count }) => ({ week: groupIn(_id).week, count })));
  const closed = byWeek(aggregate.closedWeek.flatMap(({ _id: week, count }) => (week === null ? [] : [{ week, count }])));
  const ofWeek = byWeek(deadlines);
  return [...new Set([...received.keys(), ...closed.keys()])].sort().map((week) => ({
    week,
    received: sumOf(countsIn(received.get(week))),
    closed: sumOf(countsIn(closed.get(week))),
    onTimePct: onTimePct(totalOf(ofWeek.get(week) ?? [])),
  }));
};

const countsIn = (week: readonly { readonly count: number }[] = []): readonly number[] => week.map(({ count }) => count);

const byWeek = <Item extends { readonly week: string }>(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> => {
  const weeks = new Map<string, Item[]>();
  for (const item of items) weeks.set(item.week, [...(weeks.get(item.week) ?? []), item]);
  return weeks;
};
