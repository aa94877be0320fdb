import type { Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { recordedOnce } from '../../complaint/recorded-once.decide';
import type { ReportedEvidence } from './record-evidence.command';

/** What was done about a case, or was seen elsewhere: accepted on every existing case in every state, once per effect. */
export const decideRecordEvidence = (evidence: ReportedEvidence, complaint: Complaint): Decision<ReportedEvidence, 'not-found'> =>
  recordedOnce(evidence, complaint);
