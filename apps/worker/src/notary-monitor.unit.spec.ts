import { createLogger, HealthRegistry, Metrics } from '@platform/observability';
import { NotaryMonitor } from './notary-monitor';

const setUp = () => {
  const metrics = new Metrics();
  const registry = new HealthRegistry();
  const monitor = new NotaryMonitor(createLogger({ level: 'silent' }), metrics);
  monitor.watchedBy(registry);
  return {
    monitor,
    health: async () => (await registry.check()).parts.notary,
    told: async () => (await metrics.registry.metrics()).split('\n').filter((line) => line.startsWith('notary_')),
  };
};

describe('what operators are told of the notary', () => {
  it('nothing is signed before the start', async () => {
    const { told, health } = setUp();
    expect(await told()).toEqual(['notary_tree_size 0', 'notary_alarm 0']);
    expect(await health()).toEqual({ status: 'ok' });
  });

  it('how many events the tree has, and how old the last checkpoint is', async () => {
    const { monitor, told } = setUp();
    monitor.leading(true);
    monitor.grown(120);
    monitor.signed(120, new Date(Date.now() - 60_000).toISOString());
    const [size, alarm, age] = await told();
    expect([size, alarm]).toEqual(['notary_tree_size 120', 'notary_alarm 0']);
    expect(Number(age?.split(' ')[1])).toBeGreaterThanOrEqual(60);
  });

  it('that the log is not what was signed, until it is again', async () => {
    const { monitor, told, health } = setUp();
    monitor.leading(true);
    monitor.alarmed('the last 2 are gone');
    expect(await health()).toEqual({ status: 'degraded', detail: 'the log is not what was signed: the last 2 are gone' });
    expect(await told()).toContain('notary_alarm 1');
    monitor.signed(3, '2026-06-01T08:00:00.000Z');
    expect(await health()).toEqual({ status: 'ok' });
    expect(await told()).toContain('notary_alarm 0');
  });

  it('which place outside gets no checkpoints, and since when, until it does again', async () => {
    const { monitor, health } = setUp();
    monitor.leading(true);
    monitor.untold('directory', new Error('ENOSPC'), '2026-06-01T08:00:00.000Z');
    monitor.untold('mail', new Error('the server is away'), undefined);
    const degraded = (detail: string) => ({ status: 'degraded', detail });
    expect(await health()).toEqual(
      degraded('no checkpoint reaches the directory since 2026-06-01T08:00:00.000Z; no checkpoint reaches the mail'),
    );
    monitor.told('mail');
    expect(await health()).toEqual(degraded('no checkpoint reaches the directory since 2026-06-01T08:00:00.000Z'));
    monitor.told('directory');
    expect(await health()).toEqual({ status: 'ok' });
  });

  it('nothing of places outside by whoever does not lead any more', async () => {
    const { monitor, health } = setUp();
    monitor.leading(true);
    monitor.untold('directory', new Error('ENOSPC'), undefined);
    monitor.leading(false);
    expect(await health()).toEqual({ status: 'ok' });
  });

  it('that its work was broken off, until it goes on', async () => {
    const { monitor, health } = setUp();
    monitor.interrupted(new Error('the view store is unavailable'));
    expect(await health()).toEqual({ status: 'degraded', detail: 'interrupted: the log is not signed' });
    monitor.leading(true);
    expect(await health()).toEqual({ status: 'ok' });
  });
});
