import { EmbeddedEngine } from './embedded-engine';

/**
 * Before all tests: unless `EVENTSTORE_URL` and `MONGODB_URL` name servers, embedded engines are started once for all of them. When that fails, the tests that
 * need no engine still run, and those that do fail with the reason (`eventStoreUrl`, `mongoUrl`).
 */
export default async function globalSetup(): Promise<void> {
  if (process.env['EVENTSTORE_URL']) process.env['REDRESS_EXTERNAL_ENGINES'] = '1';
  if (process.env['EVENTSTORE_URL'] && process.env['MONGODB_URL']) return;
  try {
    const { engine, urls } = await EmbeddedEngine.start();
    globalThis.embeddedEngine = engine;
    process.once('exit', () => {
      engine.kill();
    });
    process.env['EVENTSTORE_URL'] ||= urls.eventstoreUrl;
    process.env['MONGODB_URL'] ||= urls.mongoUrl;
  } catch (error) {
    process.env['REDRESS_NO_ENGINE'] = String(error);
    console.warn(`Tests that need an engine will fail: ${String(error)}`);
  }
}
