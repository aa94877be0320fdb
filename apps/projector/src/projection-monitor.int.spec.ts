import { createLogger, HealthRegistry, Metrics } from '@platform/observability';
import { ParkedEvents } from '@platform/read-store';
import { newId } from '../../../libs/platform/event-store/src/testing';
import { Workshop } from '../../../libs/platform/read-store/src/testing';
import { eventually } from '../../../test/support/eventually';
import { ProjectionMonitor } from './projection-monitor';

const workshop = new Workshop();
const metrics = new Metrics();
const registry = new HealthRegistry();
const monitor = new ProjectionMonitor(createLogger({ level: 'silent' }), metrics, new ParkedEvents(workshop.store));
monitor.watchedBy(registry);
afterAll(() => workshop.close());

/** What is told of the projections, without explanations. */
const told = async () => (await metrics.registry.metrics()).split('\n').filter((line) => line.startsWith('projection_'));

describe('what operators are told of the projections', () => {
  it('nothing is projected before the start', async () => {
    expect(await told()).toEqual([
      'projection_interruptions_total 0',
      'projection_leads 0',
      'projection_lag_seconds 0',
      'projection_parked_events 0',
    ]);
    expect((await registry.check()).parts.views).toEqual({ status: 'down', detail: 'not begun yet' });
  });

  it('how many events each view was brought past, and how many were parked', async () => {
    const id = newId();
    await workshop.counters.look(id);
    await workshop.counters.count(id, 7);
    const stop = workshop.project(monitor);
    const live = [
      'projection_events_total{view="counters"} 2',
      'projection_interruptions_total 0',
      'projection_leads 1',
      'projection_lag_seconds 0',
      'projection_parked_events 1',
    ];
    await eventually(async () => (await registry.check()).status === 'ok');
    expect(await told()).toEqual(live);
    await stop();
    expect(await told()).toEqual(live.map((line) => (line === 'projection_leads 1' ? 'projection_leads 0' : line)));
  });

  it('that another process projects only once it shows life: the views of one that was killed are behind', async () => {
    const leases = workshop.store.collection<{ _id: string; epoch: number; beat: number }>('leases');
    await leases.updateOne({ _id: 'projector' }, { $set: { holder: 'another', beat: 0 } });
    const stop = workshop.project(monitor);
    const health = async () => (await registry.check()).parts.views;
    const told: unknown[] = [];
    await eventually(async () => {
      told.push(await health());
      return told.length > 20;
    });
    expect(new Set(told.map((part) => JSON.stringify(part)))).toEqual(new Set(['{"status":"down","detail":"not begun yet"}']));
    await eventually(async () => {
      await leases.updateOne({ _id: 'projector' }, { $inc: { beat: 1 } });
      return (await health())?.status === 'ok';
    });
    expect(await health()).toEqual({ status: 'ok', detail: 'another process projects' });
    await stop();
  });
});
