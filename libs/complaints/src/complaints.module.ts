import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ComplaintDetailsController } from './read/complaint-details/complaint-details.controller';
import { ComplaintDetailsReader } from './read/complaint-details/complaint-details.reader';
import { AcknowledgeComplaintController } from './write/acknowledge-complaint/acknowledge-complaint.controller';
import { AcknowledgeComplaintHandler } from './write/acknowledge-complaint/acknowledge-complaint.handler';
import { CloseComplaintController } from './write/close-complaint/close-complaint.controller';
import { CloseComplaintHandler } from './write/close-complaint/close-complaint.handler';
import { DraftPlanController } from './write/draft-plan/draft-plan.controller';
import { DraftPlanHandler } from './write/draft-plan/draft-plan.handler';
import { EscalateComplaintController } from './write/escalate-complaint/escalate-complaint.controller';
import { EscalateComplaintHandler } from './write/escalate-complaint/escalate-complaint.handler';
import { InformCustomerController } from './write/inform-customer/inform-customer.controller';
import { InformCustomerHandler } from './write/inform-customer/inform-customer.handler';
import { ReceiveReportController } from './write/receive-report/receive-report.controller';
import { ReceiveReportHandler } from './write/receive-report/receive-report.handler';
import { RegisterComplaintController } from './write/register-complaint/register-complaint.controller';
import { RegisterComplaintHandler } from './write/register-complaint/register-complaint.handler';
import { ResolveComplaintController } from './write/resolve-complaint/resolve-complaint.controller';
import { ResolveComplaintHandler } from './write/resolve-complaint/resolve-complaint.handler';
import { TriageReportController } from './write/triage-report/triage-report.controller';
import { TriageReportHandler } from './write/triage-report/triage-report.handler';

/**
 * The procedure, from report to closed complaint. Its surroundings provide `ComplaintStream`, `StreamReader`, `SealedFields`, `TrackingTokens`, `Clock` and
 * the `ServiceTerms`.
 */
@Module({
  imports: [CqrsModule.forRoot()],
  controllers: [
    ReceiveReportController,
    TriageReportController,
    RegisterComplaintController,
    EscalateComplaintController,
    AcknowledgeComplaintController,
    DraftPlanController,
    InformCustomerController,
    ResolveComplaintController,
    CloseComplaintController,
    ComplaintDetailsController,
  ],
  providers: [
    ReceiveReportHandler,
    TriageReportHandler,
    RegisterComplaintHandler,
    EscalateComplaintHandler,
    AcknowledgeComplaintHandler,
    DraftPlanHandler,
    InformCustomerHandler,
    ResolveComplaintHandler,
    CloseComplaintHandler,
    ComplaintDetailsReader,
  ],
})
export class ComplaintsModule {}
