import type { SteadyClock } from '../clock/steady-clock';
import type { TaskRuns } from '../runs/task-runs';
import type { Act, Outcome, Task, Tasks } from '../task';
import { backoff } from './backoff';
import type { Attempted, WorkObserver } from './work-observer';

/** What a worker works with. */
export interface TaskWorkerParts<T extends Task> {
  readonly tasks: Tasks<T>;
  readonly runs: TaskRuns;
  readonly act: Act<T>;
  readonly clock: Pick<SteadyClock, 'now'>;
  readonly observer: WorkObserver;
  /** A task that was tried so often is parked. */
  readonly attempts: number;
  /** From 0 up to 1. */
  readonly random?: () => number;
}

/** So many tasks are done at the same time. */
const LANES = 8;

/** Does what is due: each task by one worker at a time, again when it fails, and not for ever. */
export class TaskWorker<T extends Task> {
  private readonly random: () => number;

  constructor(private readonly parts: TaskWorkerParts<T>) {
    this.random = parts.random ?? Math.random;
  }

  /**
   * A bell rang for a task: whether that means anything is looked up.
   *
   * @throws ViewStoreUnavailable
   */
  async rung(id: string): Promise<void> {
    const now = this.trustedNow();
    const task = now === undefined ? undefined : await this.parts.tasks.find(id);
    if (now !== undefined && task && task.dueAt <= now) await this.attend(task, now, 'job');
  }

  /**
   * Looks around for what is due and was not rung for.
   *
   * @throws ViewStoreUnavailable
   */
  async sweep(): Promise<void> {
    const now = this.trustedNow();
    if (now === undefined) return;
    for await (const batch of this.parts.tasks.due(now)) {
      const free = await this.parts.runs.free(batch.map(({ id }) => id), now);
      await inLanes(LANES, batch.filter(({ id }) => free.has(id)), (task) => this.attend(task, now, 'sweeper'));
    }
  }

  private trustedNow(): string | undefined {
    const now = this.parts.clock.now();
    if (now === undefined) this.parts.observer.paused();
    return now;
  }

  private async attend(task: T, now: string, firedBy: Attempted['firedBy']): Promise<void> {
    const { runs, observer } = this.parts;
    const attempt = await runs.take(task.id, now);
    if (attempt === undefined) return;
    const outcome = this.bounded(await this.attempted(task, attempt), attempt);
    await this.settle(task.id, outcome, { now, attempt });
    const code = outcome.kind === 'done' ? {} : { code: outcome.code };
    observer.attempted(task.id, { outcome: outcome.kind, firedBy, late: Date.parse(now) - Date.parse(task.dueAt), attempt, ...code });
  }

  private async attempted(task: T, attempt: number): Promise<Outcome> {
    try {
      return await this.parts.act(task, attempt);
    } catch (error) {
      this.parts.observer.interrupted(error);
      return { kind: 'later', code: 'unexpected' };
    }
  }

  private bounded(outcome: Outcome, attempt: number): Outcome {
    return outcome.kind === 'later' && outcome.at === undefined && attempt >= this.parts.attempts
      ? { kind: 'failed', code: outcome.code }
      : outcome;
  }

  private async settle(id: string, outcome: Outcome, { now, attempt }: { readonly now: string; readonly attempt: number }): Promise<void> {
    const { runs } = this.parts;
    if (outcome.kind === 'done') return runs.finish(id);
    if (outcome.kind === 'failed') return runs.park(id, outcome.code);
    const again = outcome.at ?? new Date(Date.parse(now) + backoff(attempt, this.random())).toISOString();
    return runs.postpone(id, again, outcome.code);
  }
}

/** Does something with each element, several at a time, begun in their order. */
const inLanes = async <Element>(lanes: number, elements: readonly Element[], work: (element: Element) => Promise<void>): Promise<void> => {
  const left = elements.values();
  const lane = async () => {
    for (const element of left) await work(element);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};
