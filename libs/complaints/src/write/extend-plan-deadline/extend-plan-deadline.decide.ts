import { invalid, rejected, type Decision, type Invalid } from '@platform/decider';
import { localDateOf, type Calendar } from '@redress/working-days';
import type { Complaint } from '../../complaint/complaint.fold';
import { impossibleDate } from '../../complaint/future-date.decide';
import { tooEarly } from '../../complaint/late-recording.decide';
import { extendedPromise, notInTime } from '../../complaint/plan-extension.decide';
import { isPlanned, notAComplaint, type NotAComplaintRejection } from '../../complaint/steps.decide';
import type { PlanDeadlineExtended } from '../../events/plan-deadline-extended.event';

export interface ExtendPlanDeadline {
  /** Local date. */
  readonly dueOn: string;
  readonly reason: string;
  /** RFC 3339 UTC. */
  readonly customerInformedAt: string;
  readonly now: string;
  readonly calendar: Calendar;
}
export type ExtendPlanDeadlineRejection =
  NotAComplaintRejection | 'already-resolved' | 'plan-already-drafted' | 'deadline-passed' | 'not-later';

const YEARS_AHEAD = 2;

/**
 * Promises the plan for a later day: with a reason, with the customer informed, and only before the due instant of the promise it takes the place of
 * (rule 5).
 */
export const decideExtendPlanDeadline = (
  command: ExtendPlanDeadline,
  complaint: Complaint,
): Decision<PlanDeadlineExtended, ExtendPlanDeadlineRejection> => {
  const { reason, customerInformedAt, calendar } = command;
  const { plan } = complaint.due;
  const refusal = impossibleExtension(command, complaint) ?? notExtendable(complaint) ?? notInTime(plan, command);
  if (refusal) return refusal;
  return [{ type: 'PlanDeadlineExtended', data: { due: extendedPromise(plan, command, calendar), reason, customerInformedAt } }];
};

const impossibleExtension = (
  { dueOn, customerInformedAt, now, calendar }: ExtendPlanDeadline,
  complaint: Complaint,
): Invalid | undefined => {
  if (customerInformedAt > now) return invalid('customerInformedAt', 'must not lie in the future');
  return (
    tooEarly('customerInformedAt', customerInformedAt, complaint) ??
    impossibleDate('dueOn', dueOn, { today: localDateOf(now, calendar.timeZone), yearsAhead: YEARS_AHEAD })
  );
};

const notExtendable = (complaint: Complaint) => {
  const refusal = notAComplaint(complaint);
  if (refusal) return refusal;
  if (isPlanned(complaint)) return rejected('plan-already-drafted');
  return complaint.state === 'resolved' ? rejected('already-resolved') : undefined;
};
