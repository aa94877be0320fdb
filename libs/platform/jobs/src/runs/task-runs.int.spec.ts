import { randomBytes, randomUUID } from 'node:crypto';
import { ReadStore } from '@platform/read-store';
import { mongoUrl } from '../../../../../test/support/mongo-url';
import type { Task } from '../task';
import { TaskRuns } from './task-runs';

const at = (time: string) => `2026-06-08T${time}.000Z`;

const store = new ReadStore(mongoUrl(`redress_${randomBytes(6).toString('hex')}`));
const one = new TaskRuns(store, 'duty-runs');
const other = new TaskRuns(store, 'duty-runs');
let id: string;
let task: Task;
beforeEach(() => {
  id = randomUUID();
  task = { id, dueAt: at('09:00:00'), leaseTime: 60_000 };
});
afterAll(async () => {
  await store.database.dropDatabase();
  await store.close();
});

describe('what was tried about a task', () => {
  it('is taken by one worker at a time', async () => {
    expect(await Promise.all([one.take(task, at('09:00:00')), other.take(task, at('09:00:00'))])).toEqual(
      expect.arrayContaining([0, undefined]),
    );
  });

  it('is free again when whoever worked on it is gone', async () => {
    await one.take(task, at('09:00:00'));
    expect(await other.take(task, at('09:00:59'))).toBeUndefined();
    expect(await other.take(task, at('09:01:00'))).toBe(1);
  });

  it('is forgotten once it is done', async () => {
    await one.take(task, at('09:00:00'));
    await one.finish(task);
    expect(await one.of([id])).toEqual(new Map());
    expect(await other.take(task, at('09:00:01'))).toBe(0);
  });

  it('waits for its next attempt, and says why', async () => {
    await one.take(task, at('09:00:00'));
    await one.postpone(task, at('09:05:00'), 'ECONNREFUSED');
    expect(await one.of([id])).toEqual(
      new Map([[id, { attempts: 1, lastError: 'ECONNREFUSED', notBefore: at('09:05:00'), parked: false }]]),
    );
    expect(await other.take(task, at('09:04:59'))).toBeUndefined();
    expect(await other.take(task, at('09:05:00'))).toBe(1);
  });

  it('is parked until somebody asks for it, and then begins anew', async () => {
    await one.take(task, at('09:00:00'));
    await one.park(task, 'EENVELOPE');
    expect(await other.take(task, at('18:00:00'))).toBeUndefined();
    expect((await one.of([id])).get(id)).toEqual({ attempts: 1, lastError: 'EENVELOPE', parked: true });
    await other.retry(id);
    expect(await other.take(task, at('18:00:00'))).toBe(0);
  });

  it('is settled by whoever has the lease alone: one who was too slow changes nothing', async () => {
    await one.take(task, at('09:00:00'));
    await other.take(task, at('09:01:00'));
    await one.finish(task);
    await one.park(task, 'late');
    expect((await one.of([id])).get(id)).toEqual({ attempts: 2, parked: false });
  });

  it('is counted from failure to failure when nobody takes the task', async () => {
    const shared = { id, dueAt: at('09:00:00') };
    await one.postpone(shared, at('09:00:01'), 'away');
    await other.postpone(shared, at('09:00:02'), 'away');
    expect(await one.free([id], at('09:00:01'))).toEqual(new Map());
    expect(await one.free([id], at('09:00:02'))).toEqual(new Map([[id, 2]]));
    await one.finish(shared);
    expect(await one.free([id], at('09:00:02'))).toEqual(new Map([[id, 0]]));
  });

  it('is forgotten when the task waits no more', async () => {
    const kept = { ...task, id: randomUUID() };
    for (const each of [task, kept]) await one.take(each, at('09:00:00'));
    await other.tidy((known) => Promise.resolve(known !== id));
    expect([...(await one.of([id, kept.id])).keys()]).toEqual([kept.id]);
  });
});
