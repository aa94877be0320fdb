import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { RecordDeadlineHandler } from './evidence/record-deadline/record-deadline.handler';
import { RecordEvidenceHandler } from './evidence/record-evidence/record-evidence.handler';
import { CaseHistory } from './read/case-history';
import { ComplaintDetailsController } from './read/complaint-details/complaint-details.controller';
import { ComplaintDetailsReader } from './read/complaint-details/complaint-details.reader';
import { RoleShapes } from './read/role-shapes';
import { TrackingAccess } from './tracking/tracking-access';
import { writeControllers, writeHandlers } from './write/slices';

/**
 * The procedure, from report to closed complaint. Its surroundings provide `ComplaintStream`, `StreamReader`, `SealedFields`, `TrackingTokens`, `Clock` and
 * the `ServiceTerms`.
 */
@Module({
  imports: [CqrsModule.forRoot()],
  controllers: [...writeControllers, ComplaintDetailsController],
  providers: [
    ...writeHandlers,
    RecordEvidenceHandler,
    RecordDeadlineHandler,
    CaseHistory,
    RoleShapes,
    TrackingAccess,
    ComplaintDetailsReader,
  ],
})
export class ComplaintsModule {}
