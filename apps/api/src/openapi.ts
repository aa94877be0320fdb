import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from '@platform/config';
import { createHttpApplication, openApiDocument, unlimited } from '@platform/http';
import { createLogger, HealthRegistry, Metrics, NestLogger, observabilityPaths } from '@platform/observability';
import { closeInstallation, openInstallation, readInstallationSettings } from '@redress/installation';
import { ApiModule } from './api.module';
import { apiInfo } from './api-info';

/** Prints the OpenAPI document. The application is put together as ever, and serves nobody: nothing asks the event store that it names. */
const printDocument = async (dataDir: string): Promise<void> => {
  const env = {
    DATA_DIR: dataDir,
    EVENTSTORE_URL: 'esdb://127.0.0.1:2113?tls=false',
    MONGODB_URL: 'mongodb://127.0.0.1:27017/redress',
    KEY_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
  };
  const installation = await openInstallation(readInstallationSettings(env));
  const observability = { health: new HealthRegistry(), metrics: new Metrics(), serveMetrics: true };
  const app = await createHttpApplication(
    ApiModule.forRoot({ installation, observability, limits: unlimited, others: [], close: () => closeInstallation(installation) }),
    { logger: new NestLogger(createLogger({ level: 'silent' })), rootPaths: observabilityPaths },
  );
  process.stdout.write(`${JSON.stringify(openApiDocument(app, apiInfo))}\n`);
  await app.close();
};

void runProgram(async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'redress-openapi-'));
  await printDocument(dataDir).finally(() => rm(dataDir, { recursive: true }));
});
