import { rejected, type Decision } from '@platform/decider';
import type { Calendar } from '@redress/working-days';
import type { Complaint } from '../../complaint/complaint.fold';
import { doneAt, impossibleTime, lateField } from '../../complaint/late-recording.decide';
import { impossibleDates, resolutionPromise, type Plan } from '../../complaint/plan.decide';
import { isAfterDue, notPlanned, type NotPlannedRejection } from '../../complaint/steps.decide';
import type { PlanRevised } from '../../events/plan-revised.event';
import type { Due } from '../../events/shapes';

export interface RevisePlan extends Plan {
  readonly reason: string;
  readonly now: string;
  readonly calendar: Calendar;
}
export type RevisePlanRejection = NotPlannedRejection | 'already-resolved';

/**
 * Changes the plan of the round, with the reason. Another `resolveBy` is the next promise of the resolution, also when the old one has passed: its miss stays
 * on record. With the same `resolveBy` the promise stays the one it was.
 */
export const decideRevisePlan = (plan: RevisePlan, complaint: Complaint): Decision<PlanRevised, RevisePlanRejection> => {
  const { now, calendar, approach, measures, resolveBy, reason } = plan;
  const refusal = impossibleTime(plan, complaint, now) ?? impossibleDates(plan, now, calendar) ?? notRevisable(complaint);
  if (refusal) return refusal;
  const version = complaint.planVersion + 1;
  const due = promiseOf(plan, complaint.due.resolution);
  const afterDue = isAfterDue(complaint.due.resolution, doneAt(plan, now));
  return [{ type: 'PlanRevised', data: { version, approach, measures, resolveBy, due, afterDue, ...lateField(plan), reason } }];
};

const promiseOf = (plan: RevisePlan, current: Due | undefined): Due =>
  current?.dueOn === plan.resolveBy ? current : resolutionPromise(plan, (current?.promise ?? 0) + 1, plan);

const notRevisable = (complaint: Complaint) => (complaint.state === 'resolved' ? rejected('already-resolved') : notPlanned(complaint));
