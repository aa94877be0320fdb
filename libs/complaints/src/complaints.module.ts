import { Module } from '@nestjs/common';
import { SERVICE_TERMS } from './complaint/service-terms';
import { DutyListController } from './duties/list/duty-list.controller';
import { DutyListReader } from './duties/list/duty-list.reader';
import { EvidenceModule } from './evidence/evidence.module';
import { CaseChangesController } from './read/case-changes/case-changes.controller';
import { CaseChangesReader } from './read/case-changes/case-changes.reader';
import { CaseHistory } from './read/case-history';
import { CaseRecords } from './read/case-records';
import { CaseViews } from './read/case-views';
import { CaseSurroundings } from './read/case-surroundings';
import { CasesOfSubject } from './read/cases-of-subject';
import { ComplaintDetailsController } from './read/complaint-details/complaint-details.controller';
import { ComplaintDetailsReader } from './read/complaint-details/complaint-details.reader';
import { PastDetailsController } from './read/complaint-details/past-details.controller';
import { PastDetailsReader } from './read/complaint-details/past-details.reader';
import { DashboardFiguresController } from './read/dashboard-figures/dashboard-figures.controller';
import { DashboardFiguresReader } from './read/dashboard-figures/dashboard-figures.reader';
import { DeadlineBoardController } from './read/deadline-board/deadline-board.controller';
import { DeadlineBoardReader } from './read/deadline-board/deadline-board.reader';
import { RoleShapes } from './read/role-shapes';
import { SubjectExportController } from './read/subject-export/subject-export.controller';
import { SubjectExportReader } from './read/subject-export/subject-export.reader';
import { TimelineController } from './read/timeline/timeline.controller';
import { TimelineReader } from './read/timeline/timeline.reader';
import { VIEW_TERMS } from './read/view-terms';
import { WorklistController } from './read/worklist/worklist.controller';
import { WorklistQueries } from './read/worklist/worklist.query';
import { WorklistReader } from './read/worklist/worklist.reader';
import { TrackingAccess } from './tracking/tracking-access';
import { writeControllers, writeHandlers } from './write/slices';

/**
 * The procedure, from report to closed complaint. Its surroundings provide `ComplaintStream`, `StreamReader`, `ReadStore`, `ViewReader`, `CaseDuties`, `DutyRuns`,
 * `SealedFields`, `TrackingTokens`, `SearchTokens`, `SubjectIds`, `PageCursors`, `Clock`, the `ServiceTerms`, the `ConfiguredSystems`, and what {@link EvidenceModule} needs.
 */
@Module({
  imports: [EvidenceModule],
  controllers: [
    ...writeControllers,
    ComplaintDetailsController,
    PastDetailsController,
    TimelineController,
    DeadlineBoardController,
    WorklistController,
    CaseChangesController,
    DashboardFiguresController,
    DutyListController,
    SubjectExportController,
  ],
  providers: [
    ...writeHandlers,
    CaseHistory,
    CaseViews,
    RoleShapes,
    TrackingAccess,
    CaseSurroundings,
    ComplaintDetailsReader,
    PastDetailsReader,
    { provide: VIEW_TERMS, useExisting: SERVICE_TERMS },
    TimelineReader,
    DeadlineBoardReader,
    WorklistQueries,
    WorklistReader,
    CaseChangesReader,
    DashboardFiguresReader,
    DutyListReader,
    CasesOfSubject,
    CaseRecords,
    SubjectExportReader,
  ],
})
export class ComplaintsModule {}
