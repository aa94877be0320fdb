import { isWorkingDay, missedAt, officeOpening, subtractWorkingDays, type Calendar, type OfficeHours } from '@redress/working-days';
import type { ComplaintEvent } from '../../events/complaint-events';
import type { Deadline } from '../../events/shapes';
import type { CaseDeadlines } from '../../read/case-deadlines.projection';
import type { DeadlineRow } from '../../read/deadline-rows.projection';
import type { Duty, DutyName } from '../duty';

/** When people are reminded of what they promised. */
export interface ReminderTerms {
  readonly calendar: Calendar;
  readonly officeHours: OfficeHours;
  /** Of each deadline, so many working days before its last day on time, the earliest first; 0 is the morning of that day. */
  readonly reminders: Readonly<Partial<Record<Deadline, readonly number[]>>>;
}

/** The highest level that each promise was told of; 0 where it is not named. */
export type ToldLevels = Readonly<Record<string, number>>;

/** What a promise is called within its case, for one kind of telling. */
const promiseName = (type: 'DeadlineApproaching' | 'DeadlineMissed', { deadline, round, promise }: PromiseParts): string =>
  `${type}-${deadline}-${round}-${promise}`;
type PromiseParts = Pick<DeadlineRow, 'deadline' | 'round' | 'promise'>;

/** What a timer rings for. */
interface Rung extends PromiseParts {
  readonly type: 'DeadlineApproaching' | 'DeadlineMissed';
  readonly level: number;
}

/** What the timer of a duty rings for; undefined when it is no duty of a deadline. */
export const rungOf = ({ kind, about }: DutyName): Rung | undefined => {
  const [, deadline, round, promise, level] = /^(acknowledgement|plan|resolution)-(\d+)-(\d+)-(\d+)$/.exec(about) ?? [];
  if ((kind !== 'DeadlineApproaching' && kind !== 'DeadlineMissed') || deadline === undefined) return undefined;
  return { type: kind, deadline: deadline as Deadline, round: Number(round), promise: Number(promise), level: Number(level) };
};

/** What was told of, after an event. */
export const toldAfter = (told: ToldLevels, { type, data }: ComplaintEvent): ToldLevels => {
  if (type !== 'DeadlineApproaching' && type !== 'DeadlineMissed') return told;
  const name = promiseName(type, data);
  return { ...told, [name]: Math.max(told[name] ?? 0, data.level) };
};

/**
 * The timers of a case: for each current promise the next reminder, until it is due, and the next time that it is missed. A promise that was kept too late is
 * missed once. Nothing runs for what was kept in time, replaced, or stopped (procedure: within five working days; who reminds, and when, is ours).
 */
export const deadlineDuties = (
  { deadlines: rows, deadlinesStoppedAt }: CaseDeadlines,
  told: ToldLevels,
  terms: ReminderTerms,
): readonly Duty[] => {
  if (deadlinesStoppedAt !== undefined) return [];
  return rows
    .filter((row) => row.round === rows[0]?.round)
    .flatMap((row) => [...reminderOf(row, told, terms), ...missOf(row, told, terms)]);
};

const reminderOf = (row: DeadlineRow, told: ToldLevels, terms: ReminderTerms): readonly Duty[] => {
  const daysBefore = terms.reminders[row.deadline] ?? [];
  const level = levelAfter('DeadlineApproaching', row, told);
  const days = daysBefore[level - 1];
  if (row.status !== 'open' || days === undefined || levelAfter('DeadlineMissed', row, told) > 1) return [];
  return [dutyOf('DeadlineApproaching', row, level, remindedAt(row, days, terms))];
};

const missOf = (row: DeadlineRow, told: ToldLevels, { calendar }: ReminderTerms): readonly Duty[] => {
  const level = levelAfter('DeadlineMissed', row, told);
  const isKeptTooLate = row.status === 'missed' && row.metAt !== undefined && level === 1;
  if (row.status !== 'open' && !isKeptTooLate) return [];
  return [dutyOf('DeadlineMissed', row, level, missedAt(calendar, row, level))];
};

const levelAfter = (type: 'DeadlineApproaching' | 'DeadlineMissed', row: DeadlineRow, told: ToldLevels): number =>
  1 + (told[promiseName(type, row)] ?? 0);

const dutyOf = (kind: Duty['kind'], { deadline, round, promise }: DeadlineRow, level: number, dueAt: string): Duty => ({
  kind,
  about: `${deadline}-${round}-${promise}-${level}`,
  dueAt,
});

/** In the morning, when people begin: on a promised day off, of the last working day before it. */
const remindedAt = ({ dueOn, basis: { timeZone } }: DeadlineRow, days: number, { calendar, officeHours }: ReminderTerms): string => {
  const local = { ...calendar, timeZone };
  const lastWorkingDay = isWorkingDay(local, dueOn) ? dueOn : subtractWorkingDays(local, dueOn, 1);
  return officeOpening(local, officeHours, subtractWorkingDays(local, lastWorkingDay, days));
};
