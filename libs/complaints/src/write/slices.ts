// Written by `npm run generated` from the folders beside it.
import { AcknowledgeComplaintController } from './acknowledge-complaint/acknowledge-complaint.controller';
import { AcknowledgeComplaintHandler } from './acknowledge-complaint/acknowledge-complaint.handler';
import { AddNoteController } from './add-note/add-note.controller';
import { AddNoteHandler } from './add-note/add-note.handler';
import { AssignComplaintController } from './assign-complaint/assign-complaint.controller';
import { AssignComplaintHandler } from './assign-complaint/assign-complaint.handler';
import { CloseComplaintController } from './close-complaint/close-complaint.controller';
import { CloseComplaintHandler } from './close-complaint/close-complaint.handler';
import { ConfirmRedactionController } from './confirm-redaction/confirm-redaction.controller';
import { ConfirmRedactionHandler } from './confirm-redaction/confirm-redaction.handler';
import { CorrectDetailsController } from './correct-details/correct-details.controller';
import { CorrectDetailsHandler } from './correct-details/correct-details.handler';
import { DraftPlanController } from './draft-plan/draft-plan.controller';
import { DraftPlanHandler } from './draft-plan/draft-plan.handler';
import { EscalateComplaintController } from './escalate-complaint/escalate-complaint.controller';
import { EscalateComplaintHandler } from './escalate-complaint/escalate-complaint.handler';
import { ExtendPlanDeadlineController } from './extend-plan-deadline/extend-plan-deadline.controller';
import { ExtendPlanDeadlineHandler } from './extend-plan-deadline/extend-plan-deadline.handler';
import { InformCustomerController } from './inform-customer/inform-customer.controller';
import { InformCustomerHandler } from './inform-customer/inform-customer.handler';
import { LiftLegalHoldController } from './lift-legal-hold/lift-legal-hold.controller';
import { LiftLegalHoldHandler } from './lift-legal-hold/lift-legal-hold.handler';
import { LinkExternalRecordController } from './link-external-record/link-external-record.controller';
import { LinkExternalRecordHandler } from './link-external-record/link-external-record.handler';
import { PlaceLegalHoldController } from './place-legal-hold/place-legal-hold.controller';
import { PlaceLegalHoldHandler } from './place-legal-hold/place-legal-hold.handler';
import { ReceiveReportController } from './receive-report/receive-report.controller';
import { ReceiveReportHandler } from './receive-report/receive-report.handler';
import { RecordSatisfactionController } from './record-satisfaction/record-satisfaction.controller';
import { RecordSatisfactionHandler } from './record-satisfaction/record-satisfaction.handler';
import { RegisterComplaintController } from './register-complaint/register-complaint.controller';
import { RegisterComplaintHandler } from './register-complaint/register-complaint.handler';
import { ReopenComplaintController } from './reopen-complaint/reopen-complaint.controller';
import { ReopenComplaintHandler } from './reopen-complaint/reopen-complaint.handler';
import { RequestErasureController } from './request-erasure/request-erasure.controller';
import { RequestErasureHandler } from './request-erasure/request-erasure.handler';
import { ResolveComplaintController } from './resolve-complaint/resolve-complaint.controller';
import { ResolveComplaintHandler } from './resolve-complaint/resolve-complaint.handler';
import { RevisePlanController } from './revise-plan/revise-plan.controller';
import { RevisePlanHandler } from './revise-plan/revise-plan.handler';
import { RevokeTrackingController } from './revoke-tracking/revoke-tracking.controller';
import { RevokeTrackingHandler } from './revoke-tracking/revoke-tracking.handler';
import { TriageReportController } from './triage-report/triage-report.controller';
import { TriageReportHandler } from './triage-report/triage-report.handler';
import { WithdrawComplaintController } from './withdraw-complaint/withdraw-complaint.controller';
import { WithdrawComplaintHandler } from './withdraw-complaint/withdraw-complaint.handler';

/** The routes of all slices. */
export const writeControllers = [
  AcknowledgeComplaintController,
  AddNoteController,
  AssignComplaintController,
  CloseComplaintController,
  ConfirmRedactionController,
  CorrectDetailsController,
  DraftPlanController,
  EscalateComplaintController,
  ExtendPlanDeadlineController,
  InformCustomerController,
  LiftLegalHoldController,
  LinkExternalRecordController,
  PlaceLegalHoldController,
  ReceiveReportController,
  RecordSatisfactionController,
  RegisterComplaintController,
  ReopenComplaintController,
  RequestErasureController,
  ResolveComplaintController,
  RevisePlanController,
  RevokeTrackingController,
  TriageReportController,
  WithdrawComplaintController,
];

/** The handlers of all slices. */
export const writeHandlers = [
  AcknowledgeComplaintHandler,
  AddNoteHandler,
  AssignComplaintHandler,
  CloseComplaintHandler,
  ConfirmRedactionHandler,
  CorrectDetailsHandler,
  DraftPlanHandler,
  EscalateComplaintHandler,
  ExtendPlanDeadlineHandler,
  InformCustomerHandler,
  LiftLegalHoldHandler,
  LinkExternalRecordHandler,
  PlaceLegalHoldHandler,
  ReceiveReportHandler,
  RecordSatisfactionHandler,
  RegisterComplaintHandler,
  ReopenComplaintHandler,
  RequestErasureHandler,
  ResolveComplaintHandler,
  RevisePlanHandler,
  RevokeTrackingHandler,
  TriageReportHandler,
  WithdrawComplaintHandler,
];
