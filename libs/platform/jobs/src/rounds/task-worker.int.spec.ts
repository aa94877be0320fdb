import { randomBytes, randomUUID } from 'node:crypto';
import { ReadStore } from '@platform/read-store';
import { mongoUrl } from '../../../../../test/support/mongo-url';
import { TaskRuns } from '../runs/task-runs';
import type { GivenUp, Outcome, Task, Tasks } from '../task';
import { TaskWorker } from './task-worker';
import type { Attempted } from './work-observer';

const store = new ReadStore(mongoUrl(`redress_${randomBytes(6).toString('hex')}`));
afterAll(async () => {
  await store.database.dropDatabase();
  await store.close();
});

const at = (time: string) => `2026-06-08T${time}.000Z`;

/** A list of tasks; what is done is taken off it by the example. */
class TaskList implements Tasks {
  readonly waiting = new Map<string, Task>();
  async *due(now: string): AsyncGenerator<readonly Task[]> {
    const due = [...this.waiting.values()].filter(({ dueAt }) => dueAt <= now);
    yield due.sort((one, other) => one.dueAt.localeCompare(other.dueAt));
  }
  find(id: string): Promise<Task | undefined> {
    return Promise.resolve(this.waiting.get(id));
  }
  async *all(): AsyncGenerator<readonly Task[]> {
    yield [...this.waiting.values()];
  }
}

let tasks: TaskList;
let done: string[];
let told: (Attempted & { readonly id: string })[];
let pauses: number;
let now: string | undefined;
let act: (task: Task) => Promise<Outcome>;
let givenUp: (GivenUp & { readonly id: string })[];
beforeEach(() => {
  tasks = new TaskList();
  done = [];
  told = [];
  pauses = 0;
  givenUp = [];
  now = at('09:00:00');
  act = ({ id }) => {
    if (tasks.waiting.delete(id)) done.push(id);
    return Promise.resolve({ kind: 'done' });
  };
});

const newWorker = () =>
  new TaskWorker({
    tasks,
    runs: new TaskRuns(store, 'duty-runs'),
    hands: {
      act: (task) => act(task),
      giveUp: ({ id }, why) => {
        givenUp.push({ id, ...why });
        return Promise.resolve();
      },
    },
    clock: { now: () => now },
    attempts: 3,
    random: () => 0,
    observer: {
      attempted: (id, attempted) => told.push({ id, ...attempted }),
      interrupted: () => undefined,
      paused: () => pauses++,
      repaired: () => undefined,
    },
  });
const waits = (dueAt: string, id = randomUUID()): string => {
  tasks.waiting.set(id, { id, dueAt, leaseTime: 60_000 });
  return id;
};
const failing = (outcome: Outcome) => (act = () => Promise.resolve(outcome));

describe('a worker that looks around', () => {
  it('does what is due, the earliest first, and nothing before its instant', async () => {
    const [second, first] = [waits(at('08:59:00')), waits(at('08:00:00'))];
    const early = waits(at('09:00:01'));
    await newWorker().sweep();
    expect([done, [...tasks.waiting.keys()]]).toEqual([[first, second], [early]]);
    expect(told).toEqual([
      { id: first, outcome: 'done', firedBy: 'sweeper', late: 3_600_000, attempt: 1 },
      { id: second, outcome: 'done', firedBy: 'sweeper', late: 60_000, attempt: 1 },
    ]);
  });

  it('does each once, however many look at the same time', async () => {
    const ids = Array.from({ length: 20 }, () => waits(at('08:00:00')));
    await Promise.all([newWorker(), newWorker(), newWorker()].map((worker) => worker.sweep()));
    expect([...done].sort()).toEqual([...ids].sort());
  });

  it('does nothing while the clock is not trusted', async () => {
    waits(at('08:00:00'));
    now = undefined;
    await newWorker().sweep();
    expect([done, pauses]).toEqual([[], 1]);
  });
});

describe('a bell', () => {
  it('makes a worker do what is due', async () => {
    const id = waits(at('09:00:00'));
    await newWorker().rung(id);
    expect(told).toEqual([{ id, outcome: 'done', firedBy: 'job', late: 0, attempt: 1 }]);
  });
  it.each(['too early', 'for what is done', 'while the clock is not trusted'])(
    'that rings %s leads to nothing, and rings again when there is something to come',
    async (when) => {
      const id = waits(when === 'too early' ? at('09:00:01') : at('08:00:00'));
      if (when === 'for what is done') tasks.waiting.delete(id);
      if (when === 'while the clock is not trusted') now = undefined;
      const ringsAgain = (await newWorker().rung(id)) !== undefined;
      expect([done, told, ringsAgain]).toEqual([[], [], when !== 'for what is done']);
    },
  );
});

describe('what does not succeed', () => {
  it('is tried again after longer and longer, and parked in the end', async () => {
    const id = waits(at('09:00:00'));
    failing({ kind: 'later', code: 'ECONNREFUSED' });
    const worker = newWorker();
    for (const time of ['09:00:00', '09:00:00', '09:00:01', '09:00:01', '09:00:02', '23:00:00']) {
      now = at(time);
      await worker.sweep();
    }
    expect(told.map(({ outcome, attempt, code }) => [outcome, attempt, code])).toEqual([
      ['later', 1, 'ECONNREFUSED'],
      ['later', 2, 'ECONNREFUSED'],
      ['failed', 3, 'ECONNREFUSED'],
    ]);
    expect(tasks.waiting.has(id)).toBe(true);
    expect(givenUp).toEqual([{ id, attempts: 3, code: 'ECONNREFUSED' }]);
  });

  it('waits for the instant that it was told, however often', async () => {
    waits(at('09:00:00'));
    failing({ kind: 'later', code: 'throttled', at: at('09:10:00') });
    const worker = newWorker();
    for (let time = 0; time < 5; time++) await worker.sweep();
    now = at('09:10:00');
    await worker.sweep();
    expect(told.map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  it('because of a mistake of ours does not stop the others', async () => {
    const [broken, other] = [waits(at('08:00:00')), waits(at('08:30:00'))];
    const succeeding = act;
    act = (task) => (task.id === broken ? Promise.reject(new TypeError('broken')) : succeeding(task));
    await newWorker().sweep();
    expect([done, told.map(({ code }) => code)]).toEqual([[other], ['unexpected', undefined]]);
  });

  it('is tried again when the worker died in the middle', async () => {
    const id = waits(at('09:00:00'));
    const runs = new TaskRuns(store, 'duty-runs');
    await runs.take({ id, dueAt: at('09:00:00'), leaseTime: 60_000 }, at('09:00:00'));
    await newWorker().sweep();
    expect(done).toEqual([]);
    now = at('09:01:00');
    await newWorker().sweep();
    expect([done, told[0]?.attempt]).toEqual([[id], 2]);
  });
});
