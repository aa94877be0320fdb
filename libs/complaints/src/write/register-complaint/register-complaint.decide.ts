import { rejected, type Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { impossibleReceipt, reportReceivedFrom, type ReceivingRejection, type Report } from '../../complaint/receive.decide';
import { complaintRegisteredFrom, reportTriagedFrom, type Registration, type Triage } from '../../complaint/register.decide';
import type { ServiceTerms } from '../../complaint/service-terms';
import type { ComplaintRegistered } from '../../events/complaint-registered.event';
import type { ReportReceived } from '../../events/report-received.event';
import type { ReportTriaged } from '../../events/report-triaged.event';

export interface RegisterComplaint {
  readonly complaintId: string;
  readonly report: Report;
  readonly judgement: Omit<Triage, 'classification'> & Registration;
  readonly caller: string;
  readonly now: string;
  readonly terms: ServiceTerms;
}

/** A report that is clearly a complaint: received, triaged and registered in one append. */
export const decideRegisterComplaint = (
  { complaintId, report, judgement, caller, now, terms }: RegisterComplaint,
  complaint: Complaint,
): Decision<ReportReceived | ReportTriaged | ComplaintRegistered, ReceivingRejection> => {
  const impossible = impossibleReceipt(report, now);
  if (impossible) return impossible;
  if (complaint.state !== 'unknown') return rejected('already-exists');
  const received = reportReceivedFrom(complaintId, report, now);
  return [
    received,
    reportTriagedFrom({ ...judgement, classification: 'complaint' }),
    complaintRegisteredFrom(judgement, received.data.receivedAt, { caller, terms }),
  ];
};
