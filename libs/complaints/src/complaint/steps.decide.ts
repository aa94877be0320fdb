import { rejected, type Rejection } from '@platform/decider';
import type { Due } from '../events/shapes';
import type { Complaint } from './complaint.fold';

export type EndedRejection = 'not-found' | 'already-withdrawn' | 'already-closed';
export type NotAComplaintRejection = EndedRejection | 'not-triaged' | 'not-a-complaint';
export type NotAcknowledgedRejection = NotAComplaintRejection | 'not-acknowledged';
export type NotPlannedRejection = NotAcknowledgedRejection | 'not-planned';

/** Why nothing can be done with the case any more, or at all. Said before anything else. */
export const ended = ({ state }: Complaint): Rejection<EndedRejection> | undefined => {
  if (state === 'unknown') return rejected('not-found');
  if (state === 'withdrawn') return rejected('already-withdrawn');
  if (state === 'closed') return rejected('already-closed');
  return undefined;
};

/** Why the case is no open complaint. */
export const notAComplaint = (complaint: Complaint): Rejection<NotAComplaintRejection> | undefined => {
  if (complaint.state === 'received') return rejected('not-triaged');
  if (complaint.state === 'incident') return rejected('not-a-complaint');
  return ended(complaint);
};

/** The earliest step that is missing before a plan can be made. */
export const notAcknowledged = (complaint: Complaint): Rejection<NotAcknowledgedRejection> | undefined =>
  notAComplaint(complaint) ?? (complaint.acknowledged ? undefined : rejected('not-acknowledged'));

/** The earliest step that is missing before the answer can be given. */
export const notPlanned = (complaint: Complaint): Rejection<NotPlannedRejection> | undefined =>
  notAcknowledged(complaint) ?? (complaint.planned ? undefined : rejected('not-planned'));

/** True when a promise had passed at an instant: on time means before `dueAt`. */
export const isAfterDue = (due: Due | undefined, at: string): boolean => due !== undefined && at >= due.dueAt;
