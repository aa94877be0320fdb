import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { SERVICE_TERMS } from './complaint/service-terms';
import { RecordDeadlineHandler } from './evidence/record-deadline/record-deadline.handler';
import { RecordEvidenceHandler } from './evidence/record-evidence/record-evidence.handler';
import { CaseHistory } from './read/case-history';
import { ComplaintDetailsController } from './read/complaint-details/complaint-details.controller';
import { ComplaintDetailsReader } from './read/complaint-details/complaint-details.reader';
import { DeadlineProofController } from './read/deadline-proof/deadline-proof.controller';
import { DeadlineProofReader } from './read/deadline-proof/deadline-proof.reader';
import { RoleShapes } from './read/role-shapes';
import { TimelineController } from './read/timeline/timeline.controller';
import { TimelineReader } from './read/timeline/timeline.reader';
import { VIEW_TERMS } from './read/view-terms';
import { TrackingAccess } from './tracking/tracking-access';
import { writeControllers, writeHandlers } from './write/slices';

/**
 * The procedure, from report to closed complaint. Its surroundings provide `ComplaintStream`, `StreamReader`, `SealedFields`, `TrackingTokens`, `Clock` and
 * the `ServiceTerms`.
 */
@Module({
  imports: [CqrsModule.forRoot()],
  controllers: [...writeControllers, ComplaintDetailsController, TimelineController, DeadlineProofController],
  providers: [
    ...writeHandlers,
    RecordEvidenceHandler,
    RecordDeadlineHandler,
    CaseHistory,
    RoleShapes,
    TrackingAccess,
    ComplaintDetailsReader,
    { provide: VIEW_TERMS, useExisting: SERVICE_TERMS },
    TimelineReader,
    DeadlineProofReader,
  ],
})
export class ComplaintsModule {}
