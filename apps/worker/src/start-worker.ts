import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SettingError, type Settings } from '@platform/config';
import { createLogger, HealthRegistry, ManagementServer, Metrics, NestLogger, surviveClientHazards } from '@platform/observability';
import {
  beginErasures,
  closeInstallation,
  InstallationModule,
  keysHealth,
  openInstallation,
  type Installation,
} from '@redress/installation';
import { WorkerModule } from './worker.module';

/** The worker and the installation that it works for. */
@Module({})
class WorkerProcess {
  static forRoot(installation: Installation, worker: DynamicModule): DynamicModule {
    return { module: WorkerProcess, imports: [InstallationModule.forRoot(installation), worker] };
  }
}

/**
 * Starts the worker, which works until the process is told to end. Health and metrics are served on the management port, or on `PORT` when there is none.
 *
 * @throws SettingError, WrongKeyEncryptionKey, RedisMayEvict, or an Error with one line when the port is taken
 */
export const startWorker = async (settings: Settings): Promise<void> => {
  if (settings.automations === 'off') throw new SettingError('AUTOMATIONS', 'is off: there is nothing for a worker to do');
  const logger = createLogger({ level: settings.logLevel });
  surviveClientHazards(logger);
  const installation = await openInstallation(settings);
  beginErasures(installation, logger);
  const observability = { health: eventStoreHealth(installation), metrics: new Metrics(), serveMetrics: false };
  const management = new ManagementServer(observability);
  const close = async () => {
    await management.close();
    await closeInstallation(installation);
  };
  const worker = await WorkerModule.forRoot(installation, observability, { logger, close });
  await management.listen(settings.managementPort ?? settings.port, settings.host);
  const context = await NestFactory.createApplicationContext(WorkerProcess.forRoot(installation, worker), {
    logger: new NestLogger(logger),
  });
  context.enableShutdownHooks(undefined, { useProcessExit: true });
  logger.info('working');
};

const eventStoreHealth = ({ log, keys }: Installation): HealthRegistry => {
  const health = new HealthRegistry();
  health.register('event-store', async () => {
    await log.ping();
    return { status: 'ok' };
  });
  health.register('keys', keysHealth(keys));
  return health;
};
