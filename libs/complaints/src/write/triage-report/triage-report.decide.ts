import { invalid, rejected, type Decision, type Invalid } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { complaintRegisteredFrom, reportTriagedFrom, type Registration, type Triage } from '../../complaint/register.decide';
import type { ServiceTerms } from '../../complaint/service-terms';
import { ended, type EndedRejection } from '../../complaint/steps.decide';
import type { ComplaintRegistered } from '../../events/complaint-registered.event';
import type { ReportTriaged } from '../../events/report-triaged.event';

export interface TriageReport extends Triage, Registration {
  readonly caller: string;
  readonly terms: ServiceTerms;
}
export type TriageReportRejection = EndedRejection | 'already-triaged' | 'already-resolved' | 'already-registered';

/**
 * Tells incident and complaint apart. A triage can be revised and nothing is lost: a complaint that was one before returns to the state, round and dates it
 * had, and is registered only once.
 */
export const decideTriageReport = (
  triage: TriageReport,
  complaint: Complaint,
): Decision<ReportTriaged | ComplaintRegistered, TriageReportRejection> => {
  const refusal = forComplaintsOnly(triage) ?? notTriageable(triage, complaint);
  if (refusal) return refusal;
  const triaged = reportTriagedFrom(triage);
  if (triage.classification === 'incident' || complaint.round > 0) return [triaged];
  return [triaged, complaintRegisteredFrom(triage, complaint.receivedAt, triage)];
};

const registrationFields = ['severity', 'handler', 'accountManager', 'serviceManager'] as const;

const forComplaintsOnly = (triage: TriageReport): Invalid | undefined => {
  const field = triage.classification === 'incident' ? givenRegistration(triage) : undefined;
  return field && invalid(field, 'is for a complaint only');
};

const givenRegistration = (triage: TriageReport) => registrationFields.find((name) => triage[name] !== undefined);

const notTriageable = (triage: TriageReport, complaint: Complaint) => {
  const refusal = ended(complaint);
  if (refusal) return refusal;
  if (complaint.state === 'resolved') return rejected('already-resolved');
  if (isTriagedAs(triage.classification, complaint)) return rejected('already-triaged');
  return complaint.round > 0 && givenRegistration(triage) ? rejected('already-registered') : undefined;
};

const isTriagedAs = (classification: 'incident' | 'complaint', { state }: Complaint): boolean =>
  classification === 'incident' ? state === 'incident' : state !== 'incident' && state !== 'received';
