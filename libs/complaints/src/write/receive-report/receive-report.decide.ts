import { rejected, type Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { impossibleReceipt, reportReceivedFrom, type ReceivingRejection, type Report } from '../../complaint/receive.decide';
import type { ReportReceived } from '../../events/report-received.event';

export interface ReceiveReport {
  readonly complaintId: string;
  readonly report: Report;
  readonly now: string;
}

/** Every report is registered, whatever it turns out to be. */
export const decideReceiveReport = (
  { complaintId, report, now }: ReceiveReport,
  complaint: Complaint,
): Decision<ReportReceived, ReceivingRejection> => {
  const impossible = impossibleReceipt(report, now);
  if (impossible) return impossible;
  return complaint.state === 'unknown' ? [reportReceivedFrom(complaintId, report, now)] : rejected('already-exists');
};
