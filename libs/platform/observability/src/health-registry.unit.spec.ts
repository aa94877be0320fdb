import { HealthRegistry, type PartHealth } from './index';

const ok = (): Promise<PartHealth> => Promise.resolve({ status: 'ok' });
const degraded = (): Promise<PartHealth> => Promise.resolve({ status: 'degraded', detail: '12 events behind' });
const down = (): Promise<PartHealth> => Promise.resolve({ status: 'down', detail: 'not reachable' });
const failing = (): Promise<PartHealth> => Promise.reject(new Error('secret'));
const silent = (): Promise<PartHealth> => new Promise(() => undefined);

const healthOf = (parts: Record<string, () => Promise<PartHealth>>) => {
  const registry = new HealthRegistry(10);
  for (const [name, check] of Object.entries(parts)) registry.register(name, check);
  return registry.check();
};

describe('the health of a process', () => {
  it('is ok without parts', async () => {
    expect(await healthOf({})).toEqual({ status: 'ok', parts: {} });
  });

  it('names every part and is that of the worst', async () => {
    expect(await healthOf({ store: ok, views: degraded })).toEqual({
      status: 'degraded',
      parts: { store: { status: 'ok' }, views: { status: 'degraded', detail: '12 events behind' } },
    });
    expect(await healthOf({ store: down, views: degraded })).toEqual({
      status: 'down',
      parts: { store: { status: 'down', detail: 'not reachable' }, views: { status: 'degraded', detail: '12 events behind' } },
    });
  });

  it('is down when a part cannot tell, without telling why', async () => {
    expect(await healthOf({ store: failing })).toEqual({
      status: 'down',
      parts: { store: { status: 'down', detail: 'the check failed' } },
    });
  });

  it('is down when a part takes too long to tell', async () => {
    expect(await healthOf({ store: silent })).toEqual({
      status: 'down',
      parts: { store: { status: 'down', detail: 'no answer within 10 ms' } },
    });
  });

  it('knows each part once', () => {
    const registry = new HealthRegistry();
    registry.register('store', ok);
    expect(() => registry.register('store', ok)).toThrow('there is a health check named store already');
  });
});
