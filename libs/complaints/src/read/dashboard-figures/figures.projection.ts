import { channels, outcomes, severities, type Channel, type Deadline, type Severity } from '../../events/shapes';
import { complaintStates, openStates, type ComplaintState } from './case-facts.projection';
import type { Counted, DueGroup, FiguresAggregate } from './figures-aggregate.projection';
import { groupIn, type TextOf } from './group-text.projection';
import type { ComplaintGroup } from './groups.projection';
import type { PendingDeadline } from './promised-deadlines.projection';
import { meanOf, medianOf, percentageOf, sumOf, type Frequency } from './statistics.projection';
import { deadlinesIn, onTimePct, totalOf, weeksIn, type WeekFigures } from './week-figures.projection';

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

/** When the figures are looked at. RFC 3339 UTC. */
export interface LookedAt {
  readonly now: string;
  /** The end of its local day: the first instant of the next. */
  readonly endOfDay: string;
}

/** The figures that follow from what the view store counted. */
export const figuresOf = (aggregate: FiguresAggregate, { now, endOfDay }: LookedAt): Figures => {
  const complaints = groupsIn(aggregate.complaint);
  const workingDays = groupsIn(aggregate.workingDays);
  const deadlines = deadlinesIn(aggregate, now);
  const ofKind = (kind: Deadline) => totalOf(deadlines.filter(({ deadline }) => deadline === kind));
  const byState = countsBy(complaints, 'state', complaintStates);
  const plan = ofKind('plan');
  return {
    open: sumOf(openStates.map((state) => byState[state])),
    byState,
    byChannel: countsBy(complaints, 'channel', channels),
    bySeverity: countsBy(complaints, 'severity', severities),
    overdue: complaintsDue(aggregate.due, ({ dueAt }) => dueAt <= now),
    dueToday: complaintsDue(aggregate.due, ({ dueAt }) => now < dueAt && dueAt <= endOfDay),
    planOnTimePct: onTimePct(plan),
    acknowledgeOnTimePct: onTimePct(ofKind('acknowledgement')),
    resolveOnTimePct: onTimePct(ofKind('resolution')),
    medianWorkingDaysToPlan: medianOf(workingDays.flatMap(({ group, count }) => frequency(group.toPlan, count))),
    medianWorkingDaysToResolution: medianOf(workingDays.flatMap(({ group, count }) => frequency(group.toResolution, count))),
    extendedPct: percentageOf(plan.extended, plan.count),
    reopenedPct: reopenedPct(complaints),
    outcomes: countsBy(complaints, 'outcome', outcomes),
    satisfaction: satisfactionIn(complaints),
    perWeek: weeksIn(aggregate, deadlines),
  };
};

/** How many complaints there are in a group. */
interface GroupCount<Group> {
  readonly group: Group;
  readonly count: number;
}

const groupsIn = <Group extends object>(counts: readonly Counted<TextOf<Group>>[]): readonly GroupCount<Group>[] =>
  counts.map(({ _id, count }) => ({ group: groupIn(_id), count }));

type Complaints = readonly GroupCount<ComplaintGroup>[];

const countOf = (complaints: Complaints, isMeant: (group: ComplaintGroup) => boolean): number =>
  sumOf(complaints.filter(({ group }) => isMeant(group)).map(({ count }) => count));

/** How many complaints have each of the values that a field can have. */
const countsBy = <Field extends 'state' | 'channel' | 'severity' | 'outcome', Value extends NonNullable<ComplaintGroup[Field]>>(
  complaints: Complaints,
  field: Field,
  values: readonly Value[],
): Readonly<Record<Value, number>> =>
  Object.fromEntries(values.map((value) => [value, countOf(complaints, (group) => group[field] === value)])) as Record<Value, number>;

/** Only what was once resolved can be reopened. */
const reopenedPct = (complaints: Complaints): number | null =>
  percentageOf(
    countOf(complaints, ({ isReopened }) => isReopened),
    countOf(complaints, ({ outcome }) => outcome !== null),
  );

const frequency = (value: number | null, count: number): readonly Frequency[] => (value === null ? [] : [{ value, count }]);

/** How many complaints have a deadline that runs and whose current promise is due then. */
const complaintsDue = (due: readonly Counted<DueGroup>[], isThen: (pending: PendingDeadline) => boolean): number =>
  sumOf(due.filter(({ _id }) => _id.pending.some(isThen)).map(({ count }) => count));

const satisfactionIn = (complaints: Complaints): Figures['satisfaction'] => {
  const total = (field: keyof ComplaintGroup['satisfaction']) =>
    sumOf(complaints.map(({ group, count }) => group.satisfaction[field] * count));
  const count = total('count');
  return { count, outcome: meanOf(total('outcome'), count), process: meanOf(total('process'), count) };
};
