import { invalid, rejected, type Decision, type Invalid } from '@platform/decider';
import { dueOnDate, localDateOf, type Calendar } from '@redress/working-days';
import type { Complaint } from '../../complaint/complaint.fold';
import { doneAt, impossibleTime, lateField, type LateRecording } from '../../complaint/late-recording.decide';
import { isAfterDue, notAcknowledged, type NotAcknowledgedRejection } from '../../complaint/steps.decide';
import type { PlanDrafted } from '../../events/plan-drafted.event';

export interface DraftPlan extends LateRecording {
  readonly approach: string;
  readonly measures: readonly { readonly what: string; readonly owner: string; readonly dueOn?: string }[];
  /** Local date. */
  readonly resolveBy: string;
  readonly now: string;
  readonly calendar: Calendar;
}
export type DraftPlanRejection = NotAcknowledgedRejection | 'already-resolved' | 'plan-already-drafted';

/**
 * Records the plan of a round: after the acknowledgement, once (a second one is a revision). Too late is accepted and marked (rule 3). Its `resolveBy` is
 * the first promise of the third deadline.
 */
export const decideDraftPlan = (
  { now, calendar, approach, measures, resolveBy, ...recording }: DraftPlan,
  complaint: Complaint,
): Decision<PlanDrafted, DraftPlanRejection> => {
  const refusal =
    impossibleTime(recording, complaint, now) ??
    impossibleDates({ measures, resolveBy }, localDateOf(now, calendar.timeZone)) ??
    notPlannable(complaint);
  if (refusal) return refusal;
  return [
    {
      type: 'PlanDrafted',
      data: {
        version: 1,
        approach,
        measures,
        resolveBy,
        due: { deadline: 'resolution', promise: 1, ...dueOnDate(calendar, now, resolveBy) },
        afterDue: isAfterDue(complaint.due.plan, doneAt(recording, now)),
        ...lateField(recording),
      },
    },
  ];
};

const notPlannable = (complaint: Complaint) => {
  const refusal = notAcknowledged(complaint);
  if (refusal) return refusal;
  if (complaint.planned) return rejected('plan-already-drafted');
  return complaint.state === 'resolved' ? rejected('already-resolved') : undefined;
};

const YEARS_AHEAD = 2;

const impossibleDates = ({ measures, resolveBy }: Pick<DraftPlan, 'measures' | 'resolveBy'>, today: string): Invalid | undefined => {
  if (resolveBy < today) return invalid('resolveBy', 'must not lie before today');
  if (resolveBy > yearsAfter(today)) return invalid('resolveBy', 'must not lie more than two years ahead');
  const wrong = measures.findIndex(({ dueOn }) => dueOn !== undefined && (dueOn < today || dueOn > yearsAfter(today)));
  return wrong < 0 ? undefined : invalid(`measures.${String(wrong)}.dueOn`, 'must lie between today and two years ahead');
};

const yearsAfter = (today: string): string => `${String(Number(today.slice(0, 4)) + YEARS_AHEAD)}${today.slice(4)}`;
