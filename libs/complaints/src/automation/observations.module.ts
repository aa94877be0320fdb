import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module';
import { CaseHistory } from '../read/case-history';
import { CaseFiles } from './case-file';
import { EvidenceRecorder } from './evidence-recorder';
import { ObserveRegisters } from './observe-registers/observe-registers.act';

/** What systems of record say of cases. Its surroundings provide `ComplaintStream`, `StreamReader` and `SealedFields`. */
@Module({
  imports: [EvidenceModule],
  providers: [CaseHistory, CaseFiles, EvidenceRecorder, ObserveRegisters],
  exports: [ObserveRegisters],
})
export class ObservationsModule {}
