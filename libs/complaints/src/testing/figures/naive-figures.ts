import type { Recorded } from '@platform/decider';
import { localDateOf, workingDaysBetween, type Calendar } from '@redress/working-days';
import { Temporal } from 'temporal-polyfill';
import type { ComplaintEvent } from '../../events/complaint-events';
import type { Deadline } from '../../events/shapes';
import type { DaysOfReceipt } from '../../read/dashboard-figures/figures-pipeline.projection';
import type { Figures } from '../../read/dashboard-figures/figures.projection';
import { counts, deadlinesOf, isOnTime, type NaiveDeadline } from './naive-deadlines';

type History = readonly Recorded<ComplaintEvent>[];

const lastOf = <Type extends ComplaintEvent['type']>(history: History, ...types: readonly Type[]) =>
  history.findLast((recorded): recorded is Recorded<Extract<ComplaintEvent, { type: Type }>> =>
    (types as readonly string[]).includes(recorded.event.type),
  );
const firstOf = <Type extends ComplaintEvent['type']>(history: History, type: Type) => lastOf(history.toReversed(), type);

const states = {
  ComplaintRegistered: 'registered',
  ComplaintReopened: 'registered',
  ComplaintAcknowledged: 'acknowledged',
  PlanDrafted: 'planned',
  ComplaintResolved: 'resolved',
  ComplaintClosed: 'closed',
  ComplaintWithdrawn: 'withdrawn',
} as const;
const stateOf = (history: History) => {
  const types = Object.keys(states) as (keyof typeof states)[];
  const last = lastOf(history, ...types);
  return last && states[last.event.type];
};

const isComplaint = (history: History): boolean =>
  lastOf(history, 'ReportTriaged')?.event.data.classification === 'complaint' && lastOf(history, 'ComplaintRegistered') !== undefined;

const isOpen = (history: History): boolean => ['registered', 'acknowledged', 'planned'].includes(String(stateOf(history)));

const receivedAt = (history: History): string => lastOf(history, 'ReportReceived')?.event.data.receivedAt ?? '';

const pct = (part: number, whole: number): number | null => (whole === 0 ? null : Number(((part / whole) * 100).toFixed(1)));

const mean = (marks: readonly number[]): number | null =>
  marks.length === 0 ? null : Math.round((marks.reduce((sum, mark) => sum + mark, 0) / marks.length) * 100) / 100;

const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/** The figures as the contract defines them, of whole histories, one by one: slow, and easy to check. */
export class NaiveFigures {
  constructor(
    private readonly calendar: Calendar,
    private readonly now: string,
  ) {}

  of(all: readonly History[], { from = '0000-01-01', to = '9999-12-31' }: DaysOfReceipt = {}): Figures {
    const cases = all.filter(isComplaint).filter((history) => from <= this.receivedOn(history) && this.receivedOn(history) <= to);
    const open = cases.filter(isOpen);
    const events = cases.flat().map(({ event }) => event);
    const told = events.flatMap((event) => (event.type === 'SatisfactionRecorded' ? [event.data] : []));
    const count = (isMeant: (history: History) => boolean) => cases.filter(isMeant).length;
    const by = <Value extends string>(values: readonly Value[], valueOf: (history: History) => string | undefined) =>
      Object.fromEntries(values.map((value) => [value, count((history) => valueOf(history) === value)])) as Record<Value, number>;
    const plans = this.counting(cases, 'plan');
    return {
      open: open.length,
      byState: by(['registered', 'acknowledged', 'planned', 'resolved', 'closed', 'withdrawn'], stateOf),
      byChannel: by(['phone', 'email', 'portal', 'meeting'], (history) => lastOf(history, 'ReportReceived')?.event.data.channel),
      bySeverity: by(['low', 'normal', 'high'], severityOf),
      overdue: open.filter((history) => this.dueAts(history).some((dueAt) => dueAt <= this.now)).length,
      dueToday: open.filter((history) => this.dueAts(history).some((dueAt) => dueAt > this.now && dueAt <= this.endOfDay())).length,
      planOnTimePct: this.onTime(plans),
      acknowledgeOnTimePct: this.onTime(this.counting(cases, 'acknowledgement')),
      resolveOnTimePct: this.onTime(this.counting(cases, 'resolution')),
      medianWorkingDaysToPlan: median(cases.flatMap((history) => this.workingDays(history, firstOf(history, 'PlanDrafted')))),
      medianWorkingDaysToResolution: median(cases.flatMap((history) => this.workingDays(history, lastOf(history, 'ComplaintResolved')))),
      extendedPct: pct(plans.filter(({ deadline }) => deadline.isExtended).length, plans.length),
      reopenedPct: pct(
        count((history) => lastOf(history, 'ComplaintReopened') !== undefined),
        count((history) => lastOf(history, 'ComplaintResolved') !== undefined),
      ),
      outcomes: by(['upheld', 'partly-upheld', 'not-upheld'], (history) => lastOf(history, 'ComplaintResolved')?.event.data.outcome),
      satisfaction: {
        count: told.length,
        outcome: mean(told.map(({ outcome }) => outcome)),
        process: mean(told.map(({ process }) => process)),
      },
      perWeek: this.perWeek(cases),
    };
  }

  private perWeek(cases: readonly History[]): Figures['perWeek'] {
    const received = (history: History) => this.weekOf(receivedAt(history));
    const closed = (history: History) => {
      const closing = lastOf(history, 'ComplaintClosed');
      return closing && stateOf(history) === 'closed' ? this.weekOf(closing.at) : undefined;
    };
    const weeks = new Set(cases.flatMap((history) => [received(history), closed(history) ?? received(history)]));
    return [...weeks].sort().map((week) => {
      const inWeek = cases.filter((history) => received(history) === week);
      const onTimePct = this.onTime(this.counting(inWeek, 'acknowledgement', 'plan', 'resolution'));
      return { week, received: inWeek.length, closed: cases.filter((history) => closed(history) === week).length, onTimePct };
    });
  }

  /** The deadlines of some kinds that count, and the instant at which they are looked at: when the complaint was withdrawn, if it was. */
  private counting(cases: readonly History[], ...kinds: readonly Deadline[]): readonly { deadline: NaiveDeadline; at: string }[] {
    return cases.flatMap((history) => {
      const at = lastOf(history, 'ComplaintWithdrawn')?.at ?? this.now;
      return deadlinesOf(history)
        .filter((deadline) => kinds.includes(deadline.kind) && counts(deadline, at))
        .map((deadline) => ({ deadline, at }));
    });
  }

  private onTime(counting: readonly { deadline: NaiveDeadline; at: string }[]): number | null {
    return pct(counting.filter(({ deadline, at }) => isOnTime(deadline, at)).length, counting.length);
  }

  /** When the current promises are due of what is still to be done. */
  private dueAts(history: History): readonly string[] {
    return deadlinesOf(history).flatMap(({ doneAt, promises }) =>
      doneAt === undefined ? promises.slice(-1).map(({ dueAt }) => dueAt) : [],
    );
  }

  private workingDays(history: History, done: Recorded<ComplaintEvent> | undefined): readonly number[] {
    if (!done) return [];
    const doneAt = 'late' in done.event.data ? done.event.data.late.happenedAt : done.at;
    return [workingDaysBetween(this.calendar, this.receivedOn(history), localDateOf(doneAt, this.calendar.timeZone))];
  }

  private receivedOn(history: History): string {
    return localDateOf(receivedAt(history), this.calendar.timeZone);
  }

  private weekOf(instant: string): string {
    const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(localDateOf(instant, this.calendar.timeZone));
    return `${String(yearOfWeek)}-W${String(weekOfYear).padStart(2, '0')}`;
  }

  private endOfDay(): string {
    const tomorrow = Temporal.Instant.from(this.now).toZonedDateTimeISO(this.calendar.timeZone).toPlainDate().add({ days: 1 });
    return tomorrow.toZonedDateTime(this.calendar.timeZone).toInstant().toString({ smallestUnit: 'millisecond' });
  }
}

const severityOf = (history: History): string | undefined => {
  const corrected = history.findLast(({ event }) => event.type === 'DetailsCorrected' && event.data.changes.severity !== undefined);
  if (corrected?.event.type === 'DetailsCorrected') return corrected.event.data.changes.severity;
  return lastOf(history, 'ComplaintRegistered')?.event.data.severity;
};
