import { rejected, type Rejection } from '@platform/decider';
import type { Due } from '../events/shapes';
import type { Complaint } from './complaint.fold';

export type ErasedRejection = 'not-found' | 'already-erased';
export type EndedRejection = ErasedRejection | 'already-withdrawn' | 'already-closed';
export type NotAComplaintRejection = EndedRejection | 'not-triaged' | 'not-a-complaint';
export type NotAcknowledgedRejection = NotAComplaintRejection | 'not-acknowledged';
export type MissingStep = 'not-triaged' | 'not-a-complaint' | 'not-acknowledged' | 'not-planned';
export type NotPlannedRejection = EndedRejection | MissingStep;

/** True once the customer has heard, in this round, that the complaint is being handled. */
export const isAcknowledged = ({ doneAt }: Complaint): boolean => doneAt.acknowledgement !== undefined;

/** True once there is a plan in this round. */
export const isPlanned = ({ planVersion }: Complaint): boolean => planVersion > 0;

/** Why nothing can be recorded at all: nothing was ever reported under this id. */
export const notFound = ({ state }: Complaint): Rejection<'not-found'> | undefined =>
  state === 'unknown' ? rejected('not-found') : undefined;

/** Why nothing personal can be recorded: there is no case, or what is personal in it was erased. */
export const notFoundOrErased = (complaint: Complaint): Rejection<ErasedRejection> | undefined =>
  complaint.isErased ? rejected('already-erased') : notFound(complaint);

/** Why nothing can be done with the case any more, or at all. Said before anything else. */
export const ended = (complaint: Complaint): Rejection<EndedRejection> | undefined => {
  if (complaint.state === 'withdrawn') return rejected('already-withdrawn');
  if (complaint.state === 'closed') return rejected('already-closed');
  return notFoundOrErased(complaint);
};

/** Why the case was never judged to be a complaint, or is not one now. */
export const notJudgedAComplaint = ({ state }: Complaint): Rejection<'not-triaged' | 'not-a-complaint'> | undefined => {
  if (state === 'received') return rejected('not-triaged');
  return state === 'incident' ? rejected('not-a-complaint') : undefined;
};

/** Why the case is no open complaint. */
export const notAComplaint = (complaint: Complaint): Rejection<NotAComplaintRejection> | undefined =>
  ended(complaint) ?? notJudgedAComplaint(complaint);

/** Why no plan can be made: the earliest step that is missing. */
export const notAcknowledged = (complaint: Complaint): Rejection<NotAcknowledgedRejection> | undefined =>
  notAComplaint(complaint) ?? (isAcknowledged(complaint) ? undefined : rejected('not-acknowledged'));

/** Why no answer can be given: the earliest step that is missing. */
export const notPlanned = (complaint: Complaint): Rejection<NotPlannedRejection> | undefined => ended(complaint) ?? stepMissing(complaint);

/** The earliest step that is missing before the answer. */
export const stepMissing = (complaint: Complaint): Rejection<MissingStep> | undefined =>
  notJudgedAComplaint(complaint) ??
  (isAcknowledged(complaint) ? undefined : rejected('not-acknowledged')) ??
  (isPlanned(complaint) ? undefined : rejected('not-planned'));

/** True when a promise had passed at an instant: on time means before `dueAt`. */
export const isAfterDue = (due: Due | undefined, at: string): boolean => due !== undefined && at >= due.dueAt;
