import { once } from 'node:events';
import { DelayedError, Queue, Worker, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import type { Task } from '../task';
import { BellUnavailable, type Bell } from './bell';
import { RedisMayEvict, refuseEviction } from './redis-policy';

/** Who is told of a bell. */
export interface BellListener {
  /** It rings for a task. @returns when it is to ring again, in milliseconds since 1970; undefined when it need not */
  rung(id: string): Promise<number | undefined>;
  /** It answers, at the start or again. What it was to ring for may be lost. */
  isThere(): void;
  /** It does not answer any more, or may lose what it is to ring for. */
  isGone(error: Error): void;
}

export interface BullBellParts {
  /** `redis://…` */
  readonly url: string;
  /** Keeps the installations on one server apart. */
  readonly prefix: string;
  readonly listener: BellListener;
}

const QUEUE = 'duties';
/** How long the start waits for a Redis before it goes on without, and for how long the end waits for bells that ring. Milliseconds. */
const FIRST_ANSWER_WITHIN = 2_000;
const END_WITHIN = 5_000;
/** So many tasks are attended to at the same time because of bells. */
const AT_ONCE = 8;
const LONGEST_PAUSE = 2_000;

/** What was armed: its job waits, or is being done now. */
const ARMED = ['delayed', 'waiting', 'active', 'prioritized'] as const;

/** A bell made of delayed BullMQ jobs. Their data is empty: an id says it all. */
export class BullBell implements Bell {
  private trusted = false;

  private constructor(
    private readonly connections: { readonly asking: Redis; readonly waiting: Redis },
    private readonly queue: Queue,
    private readonly worker: Worker,
  ) {}

  /**
   * Connects, and goes on without when there is no Redis: it may come later.
   *
   * @throws RedisMayEvict when there is one that may throw jobs away
   */
  static async open({ url, prefix, listener }: BullBellParts): Promise<BullBell> {
    const retryStrategy = (times: number) => Math.min(times * 100, LONGEST_PAUSE);
    const asking = new Redis(url, { lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 1, retryStrategy });
    const waiting = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: null, retryStrategy });
    const gone = (error: Error) => listener.isGone(error);
    for (const connection of [asking, waiting]) connection.on('error', gone);
    const first = await firstAnswer(asking);
    if (first instanceof RedisMayEvict) {
      asking.disconnect();
      throw first;
    }
    const options = { prefix, skipVersionCheck: true, skipMetasUpdate: true };
    const queue = new Queue(QUEUE, { ...options, connection: asking });
    const worker = new Worker(QUEUE, (job, token) => ring(job, token, listener), { ...options, connection: waiting, concurrency: AT_ONCE });
    queue.on('error', gone);
    worker.on('error', gone);
    const bell = new BullBell({ asking, waiting }, queue, worker);
    asking.on('ready', () => void bell.look(listener));
    if (asking.status === 'ready') await bell.look(listener);
    return bell;
  }

  get isThere(): boolean {
    return this.trusted && this.connections.asking.status === 'ready';
  }

  async arm(tasks: readonly Task[]): Promise<void> {
    const now = Date.now();
    const jobs = tasks.map(({ id, dueAt }) => ({
      name: 'due',
      data: {},
      opts: { ...KEPT, jobId: id, delay: Math.max(0, Date.parse(dueAt) - now) },
    }));
    if (jobs.length > 0) await this.asked(() => this.queue.addBulk(jobs));
  }

  async armed(): Promise<ReadonlySet<string>> {
    return new Set(await this.asked(() => this.queue.getRanges([...ARMED], 0, -1)));
  }

  async disarm(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.asked(() => this.queue.remove(id));
  }

  async close(): Promise<void> {
    const ended = this.worker.close(!this.isThere).then(() => this.queue.close());
    await Promise.race([ended.catch(() => undefined), once(AbortSignal.timeout(END_WITHIN), 'abort')]);
    for (const connection of Object.values(this.connections)) connection.disconnect();
  }

  /** Looks again whether this Redis may be trusted: it may be another one, or have been set up anew. */
  private async look(listener: BellListener): Promise<void> {
    try {
      await refuseEviction(this.connections.asking);
      this.trusted = true;
      listener.isThere();
    } catch (error) {
      this.trusted = false;
      listener.isGone(error as Error);
    }
  }

  private async asked<Value>(question: () => Promise<Value>): Promise<Value> {
    if (!this.isThere) throw new BellUnavailable();
    try {
      return await question();
    } catch (cause) {
      throw new BellUnavailable({ cause });
    }
  }
}

/** A job that was done may be armed again under the same id. */
const KEPT = { removeOnComplete: true, removeOnFail: true } as const;

const firstAnswer = async (redis: Redis): Promise<unknown> => {
  try {
    await Promise.race([redis.connect(), once(AbortSignal.timeout(FIRST_ANSWER_WITHIN), 'abort')]);
    return await refuseEviction(redis);
  } catch (error) {
    return error;
  }
};

const ring = async (job: Job, token: string | undefined, { rung }: BellListener): Promise<void> => {
  const again = await rung(String(job.id));
  if (again === undefined) return;
  await job.moveToDelayed(again, token);
  throw new DelayedError();
};
