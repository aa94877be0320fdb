import { rejected, type Decision, type Rejection } from '@platform/decider';
import { missedAt, type Calendar } from '@redress/working-days';
import type { Complaint } from '../../complaint/complaint.fold';
import { isAfterDue, notAComplaint, type NotAComplaintRejection } from '../../complaint/steps.decide';
import type { DeadlineApproaching } from '../../events/deadline-approaching.event';
import type { DeadlineMissed } from '../../events/deadline-missed.event';
import type { Due } from '../../events/shapes';
import type { RungDeadline } from './record-deadline.command';

export interface RecordDeadline extends RungDeadline {
  /** The effect that this is evidence of: one for each round, deadline, promise and level. */
  readonly effect: string;
  readonly now: string;
  readonly calendar: Calendar;
}
type Untrue = 'not-due' | 'already-met' | 'superseded' | 'deadline-passed';
export type RecordDeadlineRejection = NotAComplaintRejection | Untrue;

/**
 * A timer rang; whether that means anything is decided here. Refused while it is not true: before the instant by the clock of this process, after the thing
 * was done in time, when a later promise or round took its place, and for a case that is no open complaint (rule 4).
 */
export const decideRecordDeadline = (
  rung: RecordDeadline,
  complaint: Complaint,
): Decision<DeadlineApproaching | DeadlineMissed, RecordDeadlineRejection> => {
  const { type, effect, deadline, round, promise, level } = rung;
  if (complaint.effects.includes(effect)) return [];
  const refusal = notAComplaint(complaint);
  if (refusal) return refusal;
  if (round < complaint.round) return rejected('superseded');
  const due = complaint.due[deadline];
  if (due === undefined || round > complaint.round) return rejected('not-due');
  return (
    notCurrent(rung, due) ??
    untrue(rung, due, complaint.doneAt[deadline]) ?? [{ type, data: { effect, deadline, round, promise, level, dueAt: due.dueAt } }]
  );
};

const notCurrent = ({ promise }: RecordDeadline, due: Due) => {
  if (promise === due.promise) return undefined;
  return rejected(promise < due.promise ? 'superseded' : 'not-due');
};

const untrue = (rung: RecordDeadline, due: Due, doneAt: string | undefined): Rejection<Untrue> | undefined =>
  rung.type === 'DeadlineMissed' ? notMissed(rung, due, doneAt) : notApproaching(rung, due, doneAt);

const notMissed = ({ level, now, calendar }: RecordDeadline, due: Due, doneAt: string | undefined) => {
  const instant = missedAt(calendar, due, level);
  if (doneAt !== undefined && doneAt < instant) return rejected('already-met');
  return now < instant ? rejected('not-due') : undefined;
};

const notApproaching = ({ now }: RecordDeadline, due: Due, doneAt: string | undefined) => {
  if (doneAt !== undefined) return rejected('already-met');
  return isAfterDue(due, now) ? rejected('deadline-passed') : undefined;
};
