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

/** The queue that holds the jobs. */
export const QUEUE = 'duties';
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
  private readonly queue: Queue;
  private ringing: Ringing | undefined;
  private trusted = false;
  private looking = Promise.resolve();

  private constructor(
    private readonly parts: BullBellParts,
    private readonly asking: Redis,
  ) {
    this.queue = new Queue(QUEUE, { ...optionsOf(parts), connection: asking });
    this.queue.on('error', gone(parts.listener));
  }

  /**
   * Connects, and goes on without when there is no Redis: it may come later.
   *
   * @throws RedisMayEvict when there is one that may throw jobs away
   */
  static async open(parts: BullBellParts): Promise<BullBell> {
    const asking = new Redis(parts.url, { lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 1, retryStrategy });
    asking.on('error', gone(parts.listener));
    const first = await firstAnswer(asking);
    if (first instanceof RedisMayEvict) {
      asking.disconnect();
      throw first;
    }
    const bell = new BullBell(parts, asking);
    asking.on('ready', () => void bell.look());
    if (asking.status === 'ready') await bell.look();
    return bell;
  }

  get isThere(): boolean {
    return this.trusted && this.asking.status === 'ready';
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
    await this.looking;
    const ended = Promise.all([this.ringing?.end(), this.queue.close()]);
    await Promise.race([ended.catch(() => undefined), once(AbortSignal.timeout(END_WITHIN), 'abort')]);
    this.asking.disconnect();
  }

  /** Redis answers, at the start or again. It may be another one by now, or have been set up anew. */
  private look(): Promise<void> {
    this.looking = this.looking.then(() => this.lookAgain());
    return this.looking;
  }

  /** Whoever waits for jobs begins anew as well: BullMQ's worker does not always find its way back. */
  private async lookAgain(): Promise<void> {
    const { listener } = this.parts;
    try {
      await refuseEviction(this.asking);
      const before = this.ringing;
      this.ringing = new Ringing(this.parts);
      this.trusted = true;
      listener.isThere();
      await before?.abandon();
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

const gone = (listener: BellListener) => (error: Error) => {
  listener.isGone(error);
};

const retryStrategy = (times: number): number => Math.min(times * 100, LONGEST_PAUSE);

/** How the queue and those who look at it are set up. */
export const optionsOf = ({ prefix }: Pick<BullBellParts, 'prefix'>) => ({ prefix, skipVersionCheck: true, skipMetasUpdate: true });

const firstAnswer = async (redis: Redis): Promise<unknown> => {
  try {
    await Promise.race([redis.connect(), once(AbortSignal.timeout(FIRST_ANSWER_WITHIN), 'abort')]);
    await refuseEviction(redis);
    return;
  } catch (error) {
    return error;
  }
};

/** Waits for jobs on one connection, and rings for them. */
class Ringing {
  private readonly waiting: Redis;
  private readonly worker: Worker;

  constructor(parts: BullBellParts) {
    const { url, listener } = parts;
    this.waiting = new Redis(url, { maxRetriesPerRequest: null, retryStrategy });
    this.waiting.on('error', gone(listener));
    const options = { ...optionsOf(parts), connection: this.waiting, concurrency: AT_ONCE };
    this.worker = new Worker(QUEUE, (job, token) => ring(job, token, listener), options);
    this.worker.on('error', gone(listener));
  }

  /** Ends when the last bell has rung. */
  async end(): Promise<void> {
    await this.worker.close();
    this.waiting.disconnect();
  }

  /** Ends at once: the jobs in hand are given back when their locks run out. */
  async abandon(): Promise<void> {
    await this.worker.close(true).catch(() => undefined);
    this.waiting.disconnect();
  }
}

const ring = async (job: Job, token: string | undefined, listener: BellListener): Promise<void> => {
  const again = await listener.rung(String(job.id));
  if (again === undefined) return;
  await job.moveToDelayed(again, token);
  throw new DelayedError();
};
