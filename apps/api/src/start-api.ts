import type { DynamicModule } from '@nestjs/common';
import type { Settings } from '@platform/config';
import { createHttpApplication, mountDocs, openApiDocument } from '@platform/http';
import {
  createLogger,
  HealthRegistry,
  ManagementServer,
  Metrics,
  NestLogger,
  observabilityPaths,
  requestLog,
  surviveClientHazards,
  type Logger,
  type LoggerOptions,
  type ObservabilityParts,
} from '@platform/observability';
import { beginErasures, closeInstallation, keysHealth, openInstallation, type Installation } from '@redress/installation';
import { ApiModule } from './api.module';
import { apiInfo } from './api-info';
import { mountBellBoard } from './bell-board/mount-bell-board';
import { openGate } from './gate/open-gate';
import { openNotices } from './servicenow/servicenow-notices';
import { mountTrackingPage } from './tracking-page/mount-tracking-page';

/** What starts the API besides the settings. */
export interface ApiSurroundings {
  /** Where the log goes. */
  readonly log?: LoggerOptions['destination'];
  /** Ends what the API stands on (an embedded engine, say), after the API itself. */
  readonly closeAfter?: () => Promise<void>;
  /** Other parts that run in the same process. */
  readonly alongside?: (installation: Installation, observability: ObservabilityParts, logger: Logger) => Promise<readonly DynamicModule[]>;
}

/**
 * Starts the API, which serves until the process is told to end.
 *
 * @returns where it serves: `http://127.0.0.1:3000`
 * @throws SettingError, WrongKeyEncryptionKey, or an Error with one line when the port is taken
 */
export const startApi = async (
  settings: Settings,
  { log = 'stdout', closeAfter, alongside = () => Promise.resolve([]) }: ApiSurroundings = {},
): Promise<string> => {
  const logger = createLogger({ level: settings.logLevel, destination: log });
  surviveClientHazards(logger);
  const installation = await openInstallation(settings);
  beginErasures(installation, logger);
  if (settings.auth.kind === 'local' && settings.auth.insecure)
    logger.warn(
      `AUTH_INSECURE_LOCAL_TOKENS: everybody who can read ${settings.dataDir} can make tokens, and others can reach ${settings.host}. For trying out only!`,
    );
  const observability = { health: healthOf(installation), metrics: new Metrics(), serveMetrics: settings.managementPort === undefined };
  const management = new ManagementServer(observability);
  const gate = openGate(installation, logger);
  const close = async () => {
    await management.close();
    gate.close();
    await closeInstallation(installation);
    await closeAfter?.();
  };
  const notices = await openNotices(settings);
  const others = await alongside(installation, observability, logger);
  const app = await createHttpApplication(ApiModule.forRoot({ installation, observability, limits: gate.limits, notices, others, close }), {
    logger: new NestLogger(logger),
    rootPaths: observabilityPaths,
    observers: [requestLog(logger), observability.metrics.observeRequests, gate.security.observe],
    trustedProxies: settings.trustedProxies,
  });
  mountDocs(app, openApiDocument(app, apiInfo));
  await mountTrackingPage(app);
  await mountBellBoard(app, installation);
  await listening('PORT', settings.port, () => app.listen(settings.port, settings.host));
  if (settings.managementPort !== undefined)
    await listening('MANAGEMENT_PORT', settings.managementPort, () => management.listen(Number(settings.managementPort), settings.host));
  const origin = await app.getUrl();
  logger.info({ origin }, 'serving');
  return origin;
};

const healthOf = ({ log, readStore, keys }: Installation): HealthRegistry => {
  const health = new HealthRegistry();
  health.register('event-store', async () => {
    await log.ping();
    return { status: 'ok' };
  });
  health.register('view-store', async () => {
    const isThere = await readStore.ping().then(
      () => true,
      () => false,
    );
    return isThere ? { status: 'ok' } : { status: 'degraded', detail: 'commands are carried out, queries are not answered' };
  });
  health.register('keys', keysHealth(keys));
  return health;
};

const listening = async (setting: string, port: number, listen: () => Promise<unknown>): Promise<void> => {
  try {
    await listen();
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw isTaken ? new Error(`${setting} ${String(port)} is taken by another program`, { cause: error }) : error;
  }
};
