import { randomBytes, randomUUID } from 'node:crypto';
import { ReadStore } from '@platform/read-store';
import { Redis } from 'ioredis';
import { eventually } from '../../../../../test/support/eventually';
import { mongoUrl } from '../../../../../test/support/mongo-url';
import { RedisProcess } from '../../../../../test/support/redis-process';
import { noBell, type Bell } from '../bell/bell';
import { BullBell } from '../bell/bull-bell';
import { TaskRuns } from '../runs/task-runs';
import type { Task, Tasks } from '../task';
import { TaskRounds } from './task-rounds';
import { TaskWorker } from './task-worker';

const store = new ReadStore(mongoUrl(`redress_${randomBytes(6).toString('hex')}`));
const runs = new TaskRuns(store, 'duty-runs');
let redis: RedisProcess;
let waiting: Map<string, Task>;
let done: string[];
let repairs: unknown[];
let bell: Bell;

const tasks: Tasks = {
  async *due(now) {
    yield await Promise.resolve([...waiting.values()].filter(({ dueAt }) => dueAt <= now));
  },
  find: (id) => Promise.resolve(waiting.get(id)),
  async *all() {
    yield await Promise.resolve([...waiting.values()]);
  },
};
const observer = {
  attempted: () => undefined,
  interrupted: () => undefined,
  paused: () => undefined,
  repaired: (bells: unknown) => repairs.push(bells),
};
const newRounds = () => {
  const act = ({ id }: Task) => {
    waiting.delete(id);
    done.push(id);
    return Promise.resolve({ kind: 'done' } as const);
  };
  const hands = { act, giveUp: () => Promise.resolve() };
  const worker = new TaskWorker({ tasks, runs, hands, clock: { now: () => new Date().toISOString() }, observer, attempts: 3 });
  return new TaskRounds({ tasks, worker, runs, bell, observer });
};
const waits = (dueAt: string): Task => {
  const task = { id: randomUUID(), dueAt };
  waiting.set(task.id, task);
  return task;
};

beforeAll(async () => (redis = await RedisProcess.start()));
afterAll(async () => {
  await redis.remove();
  await store.database.dropDatabase();
  await store.close();
});
beforeEach(async () => {
  waiting = new Map();
  done = [];
  repairs = [];
  const listener = { rung: () => Promise.resolve(undefined), isThere: () => undefined, isGone: () => undefined };
  bell = await BullBell.open({ url: redis.url, prefix: `{${randomBytes(6).toString('hex')}}`, listener });
});
afterEach(() => bell.close());

describe('putting the bell in order', () => {
  it('puts back what a flushed Redis has lost', async () => {
    const [one, other] = [waits('2099-01-01T00:00:00.000Z'), waits('2099-01-02T00:00:00.000Z')];
    await newRounds().reconcile();
    const direct = new Redis(redis.url);
    await direct.flushall();
    direct.disconnect();
    await newRounds().reconcile();
    expect(await bell.armed()).toEqual(new Set([one.id, other.id]));
    expect(repairs).toEqual([
      { added: 2, removed: 0 },
      { added: 2, removed: 0 },
    ]);
  });

  it('takes away what waits no more, and what was tried about it', async () => {
    const gone = { ...waits('2099-01-01T00:00:00.000Z'), leaseTime: 1_000 };
    await newRounds().reconcile();
    await runs.take(gone, '2026-06-08T09:00:00.000Z');
    waiting.delete(gone.id);
    await newRounds().reconcile();
    expect([await bell.armed(), await runs.of([gone.id])]).toEqual([new Set(), new Map()]);
    expect(repairs).toEqual([
      { added: 1, removed: 0 },
      { added: 0, removed: 1 },
    ]);
  });
});

it('without a bell everything due is found all the same', async () => {
  await bell.close();
  bell = noBell;
  const { id } = waits('2026-06-08T09:00:00.000Z');
  const ending = new AbortController();
  const running = newRounds().run(ending.signal);
  await eventually(() => done.length > 0);
  ending.abort();
  await running;
  expect(done).toEqual([id]);
});
