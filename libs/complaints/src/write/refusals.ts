import type { ReceivingRejection } from '../complaint/receive.decide';
import type { AcknowledgeComplaintRejection } from './acknowledge-complaint/acknowledge-complaint.decide';
import type { CloseComplaintRejection } from './close-complaint/close-complaint.decide';
import type { DraftPlanRejection } from './draft-plan/draft-plan.decide';
import type { EscalateComplaintRejection } from './escalate-complaint/escalate-complaint.decide';
import type { InformCustomerRejection } from './inform-customer/inform-customer.decide';
import type { ResolveComplaintRejection } from './resolve-complaint/resolve-complaint.decide';
import type { TriageReportRejection } from './triage-report/triage-report.decide';

/** Every reason why a rule says no. */
export type ComplaintRejection =
  | AcknowledgeComplaintRejection
  | CloseComplaintRejection
  | DraftPlanRejection
  | EscalateComplaintRejection
  | InformCustomerRejection
  | ReceivingRejection
  | ResolveComplaintRejection
  | TriageReportRejection;

/** What a caller is told for each reason: HTTP status, a title, and what to do about it. Part of the contract. */
export const refusals = {
  'not-found': { status: 404, title: 'Not found', detail: 'There is no case with this reference.' },
  'already-exists': { status: 409, title: 'Already exists', detail: 'There is a case with this reference already. Try again.' },
  'not-triaged': {
    status: 409,
    title: 'Not triaged',
    detail: 'The report has not been triaged yet: tell incident and complaint apart first.',
  },
  'already-triaged': { status: 409, title: 'Already triaged', detail: 'The report was triaged like this before.' },
  'already-registered': {
    status: 409,
    title: 'Already registered',
    detail: 'It was registered as a complaint before and returns with the severity and the people it had: leave these fields out.',
  },
  'not-a-complaint': {
    status: 409,
    title: 'Not a complaint',
    detail: 'The report was triaged as an incident: triage it as a complaint first.',
  },
  'not-acknowledged': {
    status: 409,
    title: 'Not acknowledged',
    detail: 'The customer has not heard yet that the complaint is being handled: acknowledge it first.',
  },
  'already-acknowledged': { status: 409, title: 'Already acknowledged', detail: 'The complaint was acknowledged before in this round.' },
  'already-escalated': {
    status: 409,
    title: 'Already escalated',
    detail: 'The complaint was escalated to this manager before in this round.',
  },
  'not-planned': {
    status: 409,
    title: 'Not planned',
    detail: 'There is no plan yet: draft one first, or resolve with the reason why none was needed.',
  },
  'plan-already-drafted': {
    status: 409,
    title: 'Plan already drafted',
    detail: 'There is a plan in this round already: it is revised, not drafted anew, and no reason is needed for having none.',
  },
  'not-resolved': { status: 409, title: 'Not resolved', detail: 'The complaint has not been resolved yet.' },
  'already-resolved': { status: 409, title: 'Already resolved', detail: 'The complaint has been resolved.' },
  'already-closed': { status: 409, title: 'Already closed', detail: 'The complaint has been closed.' },
  'already-withdrawn': { status: 409, title: 'Already withdrawn', detail: 'The complaint has been withdrawn.' },
} satisfies Record<ComplaintRejection, { status: number; title: string; detail: string }>;
