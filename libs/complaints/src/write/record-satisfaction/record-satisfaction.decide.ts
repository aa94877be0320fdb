import { rejected, type Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { notPlanned, type NotPlannedRejection } from '../../complaint/steps.decide';
import type { SatisfactionRecorded } from '../../events/satisfaction-recorded.event';

export interface RecordSatisfaction {
  readonly outcome: number;
  readonly process: number;
  readonly comment?: string;
}
export type RecordSatisfactionRejection = NotPlannedRejection | 'not-resolved' | 'already-recorded';

/** What the customer thinks of the answer: once it was given, also after closing; once per round. */
export const decideRecordSatisfaction = (
  satisfaction: RecordSatisfaction,
  complaint: Complaint,
): Decision<SatisfactionRecorded, RecordSatisfactionRejection> => {
  if (complaint.state !== 'resolved' && complaint.state !== 'closed') return notPlanned(complaint) ?? rejected('not-resolved');
  if (complaint.satisfactionRecorded) return rejected('already-recorded');
  return [{ type: 'SatisfactionRecorded', data: satisfaction }];
};
