import type { EventOf } from '@platform/event-schema';
import { complaintAcknowledged } from './complaint-acknowledged.event';
import { complaintAssigned } from './complaint-assigned.event';
import { complaintClosed } from './complaint-closed.event';
import { complaintEscalated } from './complaint-escalated.event';
import { complaintRegistered } from './complaint-registered.event';
import { complaintReopened } from './complaint-reopened.event';
import { complaintResolved } from './complaint-resolved.event';
import { complaintWithdrawn } from './complaint-withdrawn.event';
import { customerInformed } from './customer-informed.event';
import { customerNotificationFailed } from './customer-notification-failed.event';
import { customerNotified } from './customer-notified.event';
import { deadlineApproaching } from './deadline-approaching.event';
import { deadlineMissed } from './deadline-missed.event';
import { detailsCorrected } from './details-corrected.event';
import { erasureApproved } from './erasure-approved.event';
import { erasureBegun } from './erasure-begun.event';
import { erasureRequested } from './erasure-requested.event';
import { externalRecordLinked } from './external-record-linked.event';
import { externalRecordUpdated } from './external-record-updated.event';
import { externalRecordWaived } from './external-record-waived.event';
import { externalStateObserved } from './external-state-observed.event';
import { externalUpdateFailed } from './external-update-failed.event';
import { incidentHandedOver } from './incident-handed-over.event';
import { legalHoldLifted } from './legal-hold-lifted.event';
import { legalHoldPlaced } from './legal-hold-placed.event';
import { noteAdded } from './note-added.event';
import { personalDataErased } from './personal-data-erased.event';
import { planDeadlineExtended } from './plan-deadline-extended.event';
import { planDrafted } from './plan-drafted.event';
import { planRevised } from './plan-revised.event';
import { reportReceived } from './report-received.event';
import { reportTriaged } from './report-triaged.event';
import { satisfactionRecorded } from './satisfaction-recorded.event';
import { staffNotificationFailed } from './staff-notification-failed.event';
import { staffNotified } from './staff-notified.event';
import { trackingRevoked } from './tracking-revoked.event';

/** What people decided about a case, in the order of the procedure. */
export const decisions = [
  reportReceived,
  reportTriaged,
  complaintRegistered,
  detailsCorrected,
  complaintAssigned,
  complaintEscalated,
  complaintAcknowledged,
  planDeadlineExtended,
  planDrafted,
  planRevised,
  customerInformed,
  noteAdded,
  complaintResolved,
  complaintClosed,
  complaintReopened,
  complaintWithdrawn,
  satisfactionRecorded,
  trackingRevoked,
  legalHoldPlaced,
  legalHoldLifted,
  erasureRequested,
  erasureApproved,
  erasureBegun,
  personalDataErased,
] as const;

/** What Redress records about the world. */
export const evidence = [
  deadlineApproaching,
  deadlineMissed,
  customerNotified,
  customerNotificationFailed,
  staffNotified,
  staffNotificationFailed,
  incidentHandedOver,
  externalRecordLinked,
  externalRecordWaived,
  externalRecordUpdated,
  externalUpdateFailed,
  externalStateObserved,
] as const;

/** Everything that can have happened to a case. */
export const complaintEvents = [...decisions, ...evidence] as const;

export type DecisionEvent = EventOf<(typeof decisions)[number]>;
export type EvidenceEvent = EventOf<(typeof evidence)[number]>;
export type ComplaintEvent = DecisionEvent | EvidenceEvent;

/** True for what Redress recorded about the world: it names the effect that it is evidence of. */
export const isEvidence = (event: ComplaintEvent): event is EvidenceEvent => 'effect' in event.data;
