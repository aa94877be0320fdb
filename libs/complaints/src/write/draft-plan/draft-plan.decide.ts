import { rejected, type Decision } from '@platform/decider';
import type { Calendar } from '@redress/working-days';
import type { Complaint } from '../../complaint/complaint.fold';
import { doneAt, impossibleTime, lateField } from '../../complaint/late-recording.decide';
import { impossibleDates, resolutionPromise, type Plan } from '../../complaint/plan.decide';
import { isAfterDue, isPlanned, notAcknowledged, type NotAcknowledgedRejection } from '../../complaint/steps.decide';
import type { PlanDrafted } from '../../events/plan-drafted.event';

export interface DraftPlan extends Plan {
  readonly now: string;
  readonly calendar: Calendar;
}
export type DraftPlanRejection = NotAcknowledgedRejection | 'already-resolved' | 'plan-already-drafted';

/**
 * Records the plan of a round: after the acknowledgement, once (a second one is a revision). Too late is accepted and marked (rule 3). Its `resolveBy` is
 * the first promise of the third deadline.
 */
export const decideDraftPlan = (plan: DraftPlan, complaint: Complaint): Decision<PlanDrafted, DraftPlanRejection> => {
  const { now, calendar, approach, measures, resolveBy } = plan;
  const refusal = impossibleTime(plan, complaint, now) ?? impossibleDates(plan, now, calendar) ?? notPlannable(complaint);
  if (refusal) return refusal;
  const due = resolutionPromise(plan, 1, plan);
  const afterDue = isAfterDue(complaint.due.plan, doneAt(plan, now));
  return [{ type: 'PlanDrafted', data: { version: 1, approach, measures, resolveBy, due, afterDue, ...lateField(plan) } }];
};

const notPlannable = (complaint: Complaint) => {
  const refusal = notAcknowledged(complaint);
  if (refusal) return refusal;
  if (isPlanned(complaint)) return rejected('plan-already-drafted');
  return complaint.state === 'resolved' ? rejected('already-resolved') : undefined;
};
