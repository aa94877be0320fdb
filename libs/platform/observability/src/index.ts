export { HealthRegistry, type Health, type HealthCheck, type HealthStatus, type PartHealth } from './health-registry';
export { createLogger, type LoggerOptions } from './logger';
export { ManagementServer } from './management-server';
export { Metrics } from './metrics';
export { NestLogger } from './nest-logger';
export { ObservabilityModule, observabilityPaths, type ObservabilityParts } from './observability.module';
export { requestLog } from './request-log';
export { surviveClientHazards } from './survive-client-hazards';
export type { Logger } from 'pino';
