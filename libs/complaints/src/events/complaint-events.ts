import { complaintAcknowledged, type ComplaintAcknowledged } from './complaint-acknowledged.event';
import { complaintClosed, type ComplaintClosed } from './complaint-closed.event';
import { complaintEscalated, type ComplaintEscalated } from './complaint-escalated.event';
import { complaintRegistered, type ComplaintRegistered } from './complaint-registered.event';
import { complaintResolved, type ComplaintResolved } from './complaint-resolved.event';
import { customerInformed, type CustomerInformed } from './customer-informed.event';
import { planDrafted, type PlanDrafted } from './plan-drafted.event';
import { reportReceived, type ReportReceived } from './report-received.event';
import { reportTriaged, type ReportTriaged } from './report-triaged.event';

/** Everything that can have happened to a case, in the order of the procedure. */
export const complaintEvents = [
  reportReceived,
  reportTriaged,
  complaintRegistered,
  complaintEscalated,
  complaintAcknowledged,
  planDrafted,
  customerInformed,
  complaintResolved,
  complaintClosed,
] as const;

export type ComplaintEvent =
  | ReportReceived
  | ReportTriaged
  | ComplaintRegistered
  | ComplaintEscalated
  | ComplaintAcknowledged
  | PlanDrafted
  | CustomerInformed
  | ComplaintResolved
  | ComplaintClosed;
