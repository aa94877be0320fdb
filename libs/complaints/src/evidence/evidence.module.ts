import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CaseRemains } from '../erasure/case-remains';
import { CaseHistory } from '../read/case-history';
import { RecordDeadlineHandler } from './record-deadline/record-deadline.handler';
import { RecordErasureHandler } from './record-erasure/record-erasure.handler';
import { RecordEvidenceHandler } from './record-evidence/record-evidence.handler';

/**
 * What is recorded about the world, and that cases are erased. Its surroundings provide `ComplaintStream`, `StreamReader`, `CaseDuties`, `CaseSecrets`,
 * `KeptLetters`, `Clock`, the `ServiceTerms` and the `RetentionTerms`.
 */
@Module({
  imports: [CqrsModule.forRoot()],
  providers: [RecordEvidenceHandler, RecordDeadlineHandler, RecordErasureHandler, CaseRemains, CaseHistory],
  exports: [CqrsModule],
})
export class EvidenceModule {}
