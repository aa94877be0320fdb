import type { HealthCheck } from '@platform/observability';
import type { WatchedKeys } from './watched-keys';

/** How the keys of cases are in a process, for operators: degraded once it met a case whose key is missing and not to be. */
export const keysHealth =
  (keys: Pick<WatchedKeys, 'missing'>): HealthCheck =>
  async () => {
    const { length: missing } = await keys.missing();
    if (missing === 0) return { status: 'ok' };
    return { status: 'degraded', detail: `keys that are missing: ${String(missing)} (npm run ops -- doctor names the cases)` };
  };
