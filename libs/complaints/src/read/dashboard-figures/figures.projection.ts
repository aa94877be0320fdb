import { channels, outcomes, severities, type Channel, type Deadline, type Severity } from '../../events/shapes';
import { complaintStates, openStates, type ComplaintState } from './case-figures.projection';
import type { ComplaintGroup, Counted, DeadlineSums, FiguresAggregate, WeekOfReceipt } from './figures-aggregate';
import { meanOf, medianOf, percentageOf, sumOf } from './statistics.projection';

/** A week, as the dashboard tells of it. */
export interface WeekFigures {
  /** ISO 8601: `2026-W14`. */
  readonly week: string;
  readonly received: number;
  readonly closed: number;
  /** Of all deadlines of the complaints that were received in it. */
  readonly onTimePct: number | null;
}

/** How the chosen complaints stand. Percentages have one decimal, means two; null when there is nothing to divide by. */
export interface Figures {
  readonly open: number;
  readonly byState: Readonly<Record<ComplaintState, number>>;
  readonly byChannel: Readonly<Record<Channel, number>>;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly overdue: number;
  readonly dueToday: number;
  readonly planOnTimePct: number | null;
  readonly acknowledgeOnTimePct: number | null;
  readonly resolveOnTimePct: number | null;
  readonly medianWorkingDaysToPlan: number | null;
  readonly medianWorkingDaysToResolution: number | null;
  readonly extendedPct: number | null;
  readonly reopenedPct: number | null;
  readonly outcomes: Readonly<Record<(typeof outcomes)[number], number>>;
  readonly satisfaction: { readonly count: number; readonly outcome: number | null; readonly process: number | null };
  /** Weeks in which something was received or closed, in order. */
  readonly perWeek: readonly WeekFigures[];
}

/** The figures that follow from what the view store counted. */
export const figuresOf = (aggregate: FiguresAggregate): Figures => {
  const { complaints } = aggregate;
  const deadlines = deadlinesIn(aggregate);
  const ofKind = (kind: Deadline) => sumsOf(deadlines.filter(({ deadline }) => deadline === kind));
  const plan = ofKind('plan');
  const byState = countsBy(complaints, 'state', complaintStates);
  return {
    open: sumOf(openStates.map((state) => byState[state])),
    byState,
    byChannel: countsBy(complaints, 'channel', channels),
    bySeverity: countsBy(complaints, 'severity', severities),
    overdue: aggregate.overdue[0]?.count ?? 0,
    dueToday: aggregate.dueToday[0]?.count ?? 0,
    planOnTimePct: onTimePct(plan),
    acknowledgeOnTimePct: onTimePct(ofKind('acknowledgement')),
    resolveOnTimePct: onTimePct(ofKind('resolution')),
    medianWorkingDaysToPlan: medianOf(valuesOf(aggregate.toPlan)),
    medianWorkingDaysToResolution: medianOf(valuesOf(aggregate.toResolution)),
    extendedPct: percentageOf(plan.extended, plan.count),
    reopenedPct: reopenedPct(complaints),
    outcomes: countsBy(complaints, 'outcome', outcomes),
    satisfaction: satisfactionIn(aggregate.weeks),
    perWeek: weeksIn(aggregate, deadlines),
  };
};

type Groups = readonly Counted<ComplaintGroup>[];

const countOf = (groups: Groups, isMeant: (group: ComplaintGroup) => boolean): number =>
  sumOf(groups.filter(({ _id }) => isMeant(_id)).map(({ count }) => count));

/** How many complaints have each of the values that a field can have. */
const countsBy = <Field extends keyof ComplaintGroup, Value extends ComplaintGroup[Field] & string>(
  groups: Groups,
  field: Field,
  values: readonly Value[],
): Readonly<Record<Value, number>> =>
  Object.fromEntries(values.map((value) => [value, countOf(groups, (group) => group[field] === value)])) as Record<Value, number>;

/** Only what was once resolved can be reopened. */
const reopenedPct = (groups: Groups): number | null =>
  percentageOf(
    countOf(groups, ({ isReopened }) => isReopened),
    countOf(groups, ({ outcome }) => outcome !== null),
  );

/** Deadlines of a kind, of the complaints that were received in a week. */
interface KindInWeek extends DeadlineSums {
  readonly week: string;
  readonly deadline: Deadline;
}

const kinds: readonly Deadline[] = ['acknowledgement', 'plan', 'resolution'];

/** The deadlines that count: those that are over, and those that run but whose first promise has passed. */
const deadlinesIn = ({ weeks, running }: FiguresAggregate): readonly KindInWeek[] => [
  ...weeks.flatMap((week) => kinds.map((deadline) => settledIn(week, deadline))),
  ...running.map(({ _id, ...sums }) => ({ ..._id, ...sums })),
];

const settledIn = (week: WeekOfReceipt, deadline: Deadline): KindInWeek => ({
  week: week._id,
  deadline,
  count: week[`${deadline}_count`],
  onTime: week[`${deadline}_onTime`],
  extended: week[`${deadline}_extended`],
});

const sumsOf = (deadlines: readonly DeadlineSums[]): DeadlineSums => ({
  count: sumOf(deadlines.map(({ count }) => count)),
  onTime: sumOf(deadlines.map(({ onTime }) => onTime)),
  extended: sumOf(deadlines.map(({ extended }) => extended)),
});

const onTimePct = ({ onTime, count }: DeadlineSums): number | null => percentageOf(onTime, count);

const valuesOf = (counts: readonly Counted<number | null>[]) =>
  counts.flatMap(({ _id, count }) => (_id === null ? [] : [{ value: _id, count }]));

const satisfactionIn = (weeks: readonly WeekOfReceipt[]): Figures['satisfaction'] => {
  const count = sumOf(weeks.map(({ satisfactionCount }) => satisfactionCount));
  return {
    count,
    outcome: meanOf(sumOf(weeks.map(({ satisfactionOutcome }) => satisfactionOutcome)), count),
    process: meanOf(sumOf(weeks.map(({ satisfactionProcess }) => satisfactionProcess)), count),
  };
};

const weeksIn = ({ weeks, closings }: FiguresAggregate, deadlines: readonly KindInWeek[]): readonly WeekFigures[] => {
  const received = new Map(weeks.map(({ _id, count }) => [_id, count]));
  const closed = new Map(closings.flatMap(({ _id, count }) => (_id === null ? [] : [[_id, count] as const])));
  return [...new Set([...received.keys(), ...closed.keys()])].sort().map((week) => ({
    week,
    received: received.get(week) ?? 0,
    closed: closed.get(week) ?? 0,
    onTimePct: onTimePct(sumsOf(deadlines.filter((deadline) => deadline.week === week))),
  }));
};
