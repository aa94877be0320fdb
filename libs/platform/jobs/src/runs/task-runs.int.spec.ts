import { randomBytes } from 'node:crypto';
import { ReadStore } from '@platform/read-store';
import { mongoUrl } from '../../../../../test/support/mongo-url';
import { TaskRuns } from './task-runs';

const LEASE = 60_000;
const at = (time: string) => `2026-06-08T${time}.000Z`;

const store = new ReadStore(mongoUrl(`redress_${randomBytes(6).toString('hex')}`));
const one = new TaskRuns(store, 'duty-runs', LEASE);
const other = new TaskRuns(store, 'duty-runs', LEASE);
let id: string;
beforeEach(() => (id = randomBytes(6).toString('hex')));
afterAll(async () => {
  await store.database.dropDatabase();
  await store.close();
});

describe('what was tried about a task', () => {
  it('is taken by one worker at a time', async () => {
    expect(await Promise.all([one.take(id, at('09:00:00')), other.take(id, at('09:00:00'))])).toEqual(
      expect.arrayContaining([1, undefined]),
    );
  });

  it('is free again when whoever worked on it is gone', async () => {
    await one.take(id, at('09:00:00'));
    expect(await other.take(id, at('09:00:59'))).toBeUndefined();
    expect(await other.take(id, at('09:01:00'))).toBe(2);
  });

  it('is forgotten once it is done', async () => {
    await one.take(id, at('09:00:00'));
    await one.finish(id);
    expect(await one.of([id])).toEqual(new Map());
    expect(await other.take(id, at('09:00:01'))).toBe(1);
  });

  it('waits for its next attempt, and says why', async () => {
    await one.take(id, at('09:00:00'));
    await one.postpone(id, at('09:05:00'), 'ECONNREFUSED');
    expect(await one.of([id])).toEqual(
      new Map([[id, { attempts: 1, lastError: 'ECONNREFUSED', notBefore: at('09:05:00'), parked: false }]]),
    );
    expect(await other.take(id, at('09:04:59'))).toBeUndefined();
    expect(await other.take(id, at('09:05:00'))).toBe(2);
  });

  it('is parked until somebody asks for it, and then begins anew', async () => {
    await one.take(id, at('09:00:00'));
    await one.park(id, 'EENVELOPE');
    expect(await other.take(id, at('18:00:00'))).toBeUndefined();
    expect((await one.of([id])).get(id)).toEqual({ attempts: 1, lastError: 'EENVELOPE', parked: true });
    await other.retry(id);
    expect(await other.take(id, at('18:00:00'))).toBe(1);
  });

  it('is settled by whoever has the lease alone: one who was too slow changes nothing', async () => {
    await one.take(id, at('09:00:00'));
    await other.take(id, at('09:01:00'));
    await one.finish(id);
    await one.park(id, 'late');
    expect((await one.of([id])).get(id)).toEqual({ attempts: 2, parked: false });
  });
});
