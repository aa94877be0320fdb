import { rejected, type Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { notFoundOrErased, stepMissing, type ErasedRejection, type MissingStep } from '../../complaint/steps.decide';
import type { SatisfactionRecorded } from '../../events/satisfaction-recorded.event';

export interface RecordSatisfaction {
  readonly outcome: number;
  readonly process: number;
  readonly comment?: string;
}
export type RecordSatisfactionRejection = ErasedRejection | 'already-withdrawn' | MissingStep | 'not-resolved' | 'already-recorded';

/** What the customer thinks of the answer: once it was given, also after closing; once per round. */
export const decideRecordSatisfaction = (
  satisfaction: RecordSatisfaction,
  complaint: Complaint,
): Decision<SatisfactionRecorded, RecordSatisfactionRejection> => {
  const refusal = notFoundOrErased(complaint) ?? notAnswered(complaint);
  if (refusal) return refusal;
  if (complaint.satisfactionRecorded) return rejected('already-recorded');
  return [{ type: 'SatisfactionRecorded', data: satisfaction }];
};

const notAnswered = (complaint: Complaint) => {
  if (complaint.state === 'withdrawn') return rejected('already-withdrawn');
  if (complaint.state === 'resolved' || complaint.state === 'closed') return undefined;
  return stepMissing(complaint) ?? rejected('not-resolved');
};
