import type { Decision } from '@platform/decider';
import type { ComplaintEvent } from '@redress/complaints';
import type { Complaint } from '../../../libs/complaints/src/complaint/complaint.fold';
import { effectId } from '../../../libs/complaints/src/complaint/effect-id';
import { decideRecordDeadline } from '../../../libs/complaints/src/evidence/record-deadline/record-deadline.decide';
import type { ReportedEvidence } from '../../../libs/complaints/src/evidence/record-evidence/record-evidence.command';
import { decideRecordEvidence } from '../../../libs/complaints/src/evidence/record-evidence/record-evidence.decide';
import { complaintId, evidenceExamples, terms } from '../../../libs/complaints/src/testing';
import { decideAcknowledgeComplaint } from '../../../libs/complaints/src/write/acknowledge-complaint/acknowledge-complaint.decide';
import { decideAddNote } from '../../../libs/complaints/src/write/add-note/add-note.decide';
import { decideAssignComplaint } from '../../../libs/complaints/src/write/assign-complaint/assign-complaint.decide';
import { decideCloseComplaint } from '../../../libs/complaints/src/write/close-complaint/close-complaint.decide';
import { decideCorrectDetails } from '../../../libs/complaints/src/write/correct-details/correct-details.decide';
import { decideDraftPlan } from '../../../libs/complaints/src/write/draft-plan/draft-plan.decide';
import { decideEscalateComplaint } from '../../../libs/complaints/src/write/escalate-complaint/escalate-complaint.decide';
import { decideExtendPlanDeadline } from '../../../libs/complaints/src/write/extend-plan-deadline/extend-plan-deadline.decide';
import { decideInformCustomer } from '../../../libs/complaints/src/write/inform-customer/inform-customer.decide';
import { decideLiftLegalHold } from '../../../libs/complaints/src/write/lift-legal-hold/lift-legal-hold.decide';
import { decideLinkExternalRecord } from '../../../libs/complaints/src/write/link-external-record/link-external-record.decide';
import { decidePlaceLegalHold } from '../../../libs/complaints/src/write/place-legal-hold/place-legal-hold.decide';
import { decideReceiveReport } from '../../../libs/complaints/src/write/receive-report/receive-report.decide';
import { decideRecordSatisfaction } from '../../../libs/complaints/src/write/record-satisfaction/record-satisfaction.decide';
import { decideRegisterComplaint } from '../../../libs/complaints/src/write/register-complaint/register-complaint.decide';
import { decideReopenComplaint } from '../../../libs/complaints/src/write/reopen-complaint/reopen-complaint.decide';
import { decideResolveComplaint } from '../../../libs/complaints/src/write/resolve-complaint/resolve-complaint.decide';
import { decideRevisePlan } from '../../../libs/complaints/src/write/revise-plan/revise-plan.decide';
import { decideRevokeTracking } from '../../../libs/complaints/src/write/revoke-tracking/revoke-tracking.decide';
import { decideTriageReport } from '../../../libs/complaints/src/write/triage-report/triage-report.decide';
import { decideWithdrawComplaint } from '../../../libs/complaints/src/write/withdraw-complaint/withdraw-complaint.decide';
import type { Ask, Asks, Name } from '../rules/asks';
import { CALLER } from '../rules/asks';

/** What a rule looks at besides the command. */
interface Given {
  readonly complaint: Complaint;
  /** RFC 3339 UTC. */
  readonly now: string;
}

type Decide<Body> = (body: Body, given: Given) => Decision<ComplaintEvent, string>;

const { calendar } = terms;
const caller = CALLER;

/** The rule of every command, called as its handler calls it. */
const rules: { readonly [N in Name]: Decide<Asks[N]> } = {
  receive: (report, { complaint, now }) => decideReceiveReport({ complaintId, report, now }, complaint),
  register: (body, { complaint, now }) =>
    decideRegisterComplaint({ complaintId, report: body, judgement: body, caller, now, terms }, complaint),
  triage: (body, { complaint }) => decideTriageReport({ ...body, caller, terms }, complaint),
  correct: (body, { complaint }) => decideCorrectDetails(body, complaint),
  assign: (body, { complaint }) => decideAssignComplaint(body, complaint),
  escalate: (body, { complaint }) => decideEscalateComplaint(body, complaint),
  acknowledge: (body, { complaint, now }) => decideAcknowledgeComplaint({ ...body, now }, complaint),
  plan: (body, { complaint, now }) => decideDraftPlan({ ...body, now, calendar }, complaint),
  revise: (body, { complaint, now }) => decideRevisePlan({ ...body, now, calendar }, complaint),
  extend: (body, { complaint, now }) => decideExtendPlanDeadline({ ...body, now, calendar }, complaint),
  inform: (body, { complaint, now }) => decideInformCustomer({ ...body, now }, complaint),
  note: (body, { complaint }) => decideAddNote(body, complaint),
  resolve: (body, { complaint, now }) => decideResolveComplaint({ ...body, now }, complaint),
  close: (_, { complaint }) => decideCloseComplaint(complaint),
  reopen: (body, { complaint, now }) => decideReopenComplaint({ ...body, now, terms }, complaint),
  withdraw: (body, { complaint }) => decideWithdrawComplaint(body, complaint),
  satisfaction: (body, { complaint }) => decideRecordSatisfaction(body, complaint),
  link: (body, { complaint }) =>
    decideLinkExternalRecord({ ...body, effect: effectId(complaintId, body.system, body.recordId ?? 'waived') }, complaint),
  revoke: (_, { complaint }) => decideRevokeTracking(complaint),
  hold: (body, { complaint, now }) => decidePlaceLegalHold({ ...body, now, calendar }, complaint),
  lift: (body, { complaint }) => decideLiftLegalHold(body, complaint),
  ring: (rung, { complaint, now }) =>
    decideRecordDeadline({ ...rung, effect: effectId(complaintId, JSON.stringify(rung)), now, calendar }, complaint),
  record: ({ type, effect }, { complaint }) => {
    const example: ReportedEvidence = evidenceExamples[type];
    return decideRecordEvidence({ ...example, data: { ...example.data, effect } } as ReportedEvidence, complaint);
  },
};

/** What the program decides about a command. */
export const decide = <N extends Name>({ name, body }: Ask<N>, given: Given): Decision<ComplaintEvent, string> => rules[name](body, given);
