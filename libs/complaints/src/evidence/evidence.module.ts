import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { RecordDeadlineHandler } from './record-deadline/record-deadline.handler';
import { RecordEvidenceHandler } from './record-evidence/record-evidence.handler';

/** What is recorded about the world. Its surroundings provide `ComplaintStream` and the `ServiceTerms`. */
@Module({ imports: [CqrsModule.forRoot()], providers: [RecordEvidenceHandler, RecordDeadlineHandler], exports: [CqrsModule] })
export class EvidenceModule {}
