import { Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AccessListController } from './access/access-list.controller';
import { AuditAccess } from './access/audit-access';
import { RecordReads } from './access/record-reads.interceptor';
import type { AuditedLog } from './audited-log';
import { ExportLogController } from './export-log/export-log.controller';
import { LogExport } from './export-log/log-export';
import { OpenedValues } from './opening/opened-values';
import { ReadEventsController } from './read-events/read-events.controller';

/** What auditors read, and the record of every such read. Needs a StreamReader from its surroundings. */
@Module({})
export class AuditModule {
  static forRoot({ categories, ...audited }: AuditedLog): DynamicModule {
    const { log, sealed } = audited;
    const values = new OpenedValues(log, sealed);
    return {
      module: AuditModule,
      controllers: [ReadEventsController, ExportLogController, AccessListController],
      providers: [
        { provide: OpenedValues, useValue: values },
        { provide: LogExport, useValue: new LogExport({ log, values, categories }) },
        { provide: AuditAccess, useValue: new AuditAccess(audited) },
        { provide: APP_INTERCEPTOR, useClass: RecordReads },
      ],
    };
  }
}
