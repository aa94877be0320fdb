import { EmbeddedEngine } from './embedded-engine';

/**
 * Before all tests: unless `EVENTSTORE_URL` names a server, one embedded engine is started for all of them. When that fails, the tests that need no engine
 * still run, and those that do fail with the reason (`eventStoreUrl`).
 */
export default async function globalSetup(): Promise<void> {
  if (process.env['EVENTSTORE_URL']) {
    process.env['REDRESS_EXTERNAL_ENGINES'] = '1';
    return;
  }
  try {
    const { engine, url } = await EmbeddedEngine.start();
    globalThis.embeddedEngine = engine;
    process.once('exit', () => {
      engine.kill();
    });
    process.env['EVENTSTORE_URL'] = url;
  } catch (error) {
    process.env['REDRESS_NO_ENGINE'] = String(error);
    console.warn(`Tests that need an event store will fail: ${String(error)}`);
  }
}
