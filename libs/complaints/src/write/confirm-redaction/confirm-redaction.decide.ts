import type { Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { recordedOnce } from '../../complaint/recorded-once.decide';
import type { ExternalRecordUpdated } from '../../events/external-record-updated.event';

/** The duty that was done: its id, the system, and the event that it follows from. */
export type ConfirmRedaction = ExternalRecordUpdated['data'];

/** What people erased elsewhere is recorded as if a connector had done it: evidence, so in every state, and once. */
export const decideConfirmRedaction = (
  { effect, system, about }: ConfirmRedaction,
  complaint: Complaint,
): Decision<ExternalRecordUpdated, 'not-found'> =>
  recordedOnce({ type: 'ExternalRecordUpdated', data: { effect, system, about } }, complaint);
