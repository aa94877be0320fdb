import type { SteadyClock } from '../clock/steady-clock';
import type { TaskRuns } from '../runs/task-runs';
import type { Hands, Outcome, Task, Tasks } from '../task';
import { backoff } from './backoff';
import type { FiredBy, WorkObserver } from './work-observer';

/** What a worker works with. */
export interface TaskWorkerParts<T extends Task> {
  readonly tasks: Tasks<T>;
  readonly runs: TaskRuns;
  readonly hands: Hands<T>;
  readonly clock: Pick<SteadyClock, 'now'>;
  readonly observer: WorkObserver;
  /** A task that was tried so often is parked. */
  readonly attempts: number;
  /** From 0 up to 1. */
  readonly random?: () => number;
}

/** So many tasks are done at the same time. */
const LANES = 16;
/** After so many milliseconds a bell rings again that rang while the clock was not trusted. */
const RING_AGAIN = 30_000;

/** Does what is due: each task by one worker at a time, again when it fails, and not for ever. */
export class TaskWorker<T extends Task> {
  private readonly random: () => number;

  constructor(private readonly parts: TaskWorkerParts<T>) {
    this.random = parts.random ?? Math.random;
  }

  /**
   * A bell rang for a task: whether that means anything is looked up.
   *
   * @returns when it should ring again, in milliseconds since 1970; undefined when it need not
   * @throws ViewStoreUnavailable
   */
  async rung(id: string): Promise<number | undefined> {
    const now = this.trustedNow();
    if (now === undefined) return Date.now() + RING_AGAIN;
    const task = await this.parts.tasks.find(id);
    if (!task) return undefined;
    if (task.dueAt > now) return Date.parse(task.dueAt);
    const before = (await this.parts.runs.free([id], now)).get(id);
    return before === undefined ? undefined : this.attend(task, { now, before, firedBy: 'job' });
  }

  /**
   * Looks around for what is due and was not rung for.
   *
   * @param isMeant which tasks are looked for: all, unless told otherwise
   * @param signal begins nothing more
   * @throws ViewStoreUnavailable
   */
  async sweep(isMeant: (task: Task) => boolean = () => true, signal?: AbortSignal): Promise<void> {
    const now = this.trustedNow();
    if (now === undefined) return;
    for await (const due of this.parts.tasks.due(now)) {
      if (signal?.aborted) return;
      const batch = due.filter(isMeant);
      const free = await this.parts.runs.free(
        batch.map(({ id }) => id),
        now,
      );
      const work = batch.filter(({ id }) => free.has(id));
      await inLanes(LANES, work, async (task) => {
        await this.attend(task, { now, before: free.get(task.id) ?? 0, firedBy: 'sweeper' });
      });
    }
  }

  private trustedNow(): string | undefined {
    const now = this.parts.clock.now();
    if (now === undefined) this.parts.observer.paused();
    return now;
  }

  /** @returns when it is to be tried again, in milliseconds since 1970 */
  private async attend(task: T, { now, before, firedBy }: Occasion): Promise<number | undefined> {
    const tried = task.leaseTime === undefined ? before : await this.parts.runs.take(task, now);
    if (tried === undefined) return undefined;
    const attempt = tried + 1;
    const outcome = await this.outcomeOf(task, attempt);
    const again = await this.settle(task, outcome, { now, attempt });
    const code = outcome.kind === 'done' ? {} : { code: outcome.code };
    this.parts.observer.attempted(task.id, {
      outcome: outcome.kind,
      firedBy,
      late: Date.parse(now) - Date.parse(task.dueAt),
      attempt,
      ...code,
    });
    return again;
  }

  private async outcomeOf(task: T, attempt: number): Promise<Outcome> {
    const { hands, observer, attempts } = this.parts;
    try {
      const outcome = await hands.act(task);
      const isGivenUp = outcome.kind === 'failed' || (outcome.kind === 'later' && outcome.at === undefined && attempt >= attempts);
      if (!isGivenUp) return outcome;
      await hands.giveUp(task, { attempts: attempt, code: outcome.code });
      return { kind: 'failed', code: outcome.code };
    } catch (error) {
      observer.interrupted(error);
      return { kind: 'later', code: 'unexpected' };
    }
  }

  private async settle(
    task: T,
    outcome: Outcome,
    { now, attempt }: { readonly now: string; readonly attempt: number },
  ): Promise<number | undefined> {
    const { runs } = this.parts;
    if (outcome.kind === 'done') {
      if (task.leaseTime !== undefined || attempt > 1) await runs.finish(task);
      return undefined;
    }
    if (outcome.kind === 'failed') {
      await runs.park(task, outcome.code);
      return undefined;
    }
    const again = outcome.at ?? new Date(Date.parse(now) + backoff(attempt, this.random())).toISOString();
    await runs.postpone(task, again, outcome.code);
    return Date.parse(again);
  }
}

/** When a task is attended to, how often it was tried before, and who said that it was time. */
interface Occasion {
  readonly now: string;
  readonly before: number;
  readonly firedBy: FiredBy;
}

/** Does something with each element, several at a time, begun in their order. */
const inLanes = async <Element>(lanes: number, elements: readonly Element[], work: (element: Element) => Promise<void>): Promise<void> => {
  const left = elements.values();
  const lane = async () => {
    for (const element of left) await work(element);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};
