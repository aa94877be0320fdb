export { AuditModule } from './audit.module';
export type { AuditedLog } from './audited-log';
