import { NestFactory } from '@nestjs/core';
import type { Settings } from '@platform/config';
import { createLogger, HealthRegistry, ManagementServer, Metrics, NestLogger, surviveClientHazards } from '@platform/observability';
import { beginErasures, closeInstallation, keysHealth, openInstallation, type Installation } from '@redress/installation';
import { ProjectorModule } from './projector.module';

/**
 * Starts the projector, which works until the process is told to end. Health and metrics are served on the management port, or on `PORT` when there is none.
 *
 * @throws SettingError, WrongKeyEncryptionKey, or an Error with one line when the port is taken
 */
export const startProjector = async (settings: Settings): Promise<void> => {
  const logger = createLogger({ level: settings.logLevel });
  surviveClientHazards(logger);
  const installation = await openInstallation(settings);
  beginErasures(installation, logger);
  const observability = { health: storesHealth(installation), metrics: new Metrics(), serveMetrics: false };
  const management = new ManagementServer(observability);
  const close = async () => {
    await management.close();
    await closeInstallation(installation);
  };
  const projector = ProjectorModule.forRoot(installation, observability, { logger, close });
  await management.listen(settings.managementPort ?? settings.port, settings.host);
  const context = await NestFactory.createApplicationContext(projector, { logger: new NestLogger(logger) });
  context.enableShutdownHooks(undefined, { useProcessExit: true });
  logger.info('projecting');
};

const storesHealth = ({ log, readStore, keys }: Installation): HealthRegistry => {
  const health = new HealthRegistry();
  const answers = (ping: Promise<void>) => ping.then(() => ({ status: 'ok' as const }));
  health.register('event-store', () => answers(log.ping()));
  health.register('view-store', () => answers(readStore.ping()));
  health.register('keys', keysHealth(keys));
  return health;
};
