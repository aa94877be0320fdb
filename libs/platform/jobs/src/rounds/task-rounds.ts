import { setTimeout as delay } from 'node:timers/promises';
import type { Bell } from '../bell/bell';
import type { TaskRuns } from '../runs/task-runs';
import type { Task, Tasks } from '../task';
import type { TaskWorker } from './task-worker';
import type { WorkObserver } from './work-observer';

/** How often is looked around for what was not rung for, with a bell and without, and how often bells are put in order. Milliseconds. */
const SWEEP_WITH_BELL = 15_000;
const SWEEP_ALONE = 1_000;
const RECONCILE = 3_600_000;

export interface TaskRoundsParts<T extends Task> {
  readonly tasks: Tasks<T>;
  readonly worker: TaskWorker<T>;
  readonly runs: TaskRuns;
  readonly bell: Bell;
  readonly observer: WorkObserver;
}

/** Makes sure that everything due is done, whatever the bell does: it looks around, and puts the bell in order. */
export class TaskRounds<T extends Task> {
  private reconciling = Promise.resolve();

  constructor(private readonly parts: TaskRoundsParts<T>) {}

  /** Goes on until the signal comes, whatever fails on the way. What may take long does not keep waiting what does not. */
  async run(signal: AbortSignal): Promise<void> {
    const rounds = [this.sweeping((task) => !mayTakeLong(task), signal), this.sweeping(mayTakeLong, signal)];
    await Promise.all([
      ...rounds,
      this.repeating(
        () => this.reconcile(),
        () => RECONCILE,
        signal,
      ),
    ]);
  }

  /** Puts back what the bell has lost, and takes away what need not ring any more. One at a time. */
  reconcile(): Promise<void> {
    const next = this.reconciling.then(() => this.inOrder());
    this.reconciling = next.catch(() => undefined);
    return next;
  }

  private sweeping(isMeant: (task: Task) => boolean, signal: AbortSignal): Promise<void> {
    const { worker, bell } = this.parts;
    return this.repeating(
      () => worker.sweep(isMeant, signal),
      () => (bell.isThere ? SWEEP_WITH_BELL : SWEEP_ALONE),
      signal,
    );
  }

  private async repeating(round: () => Promise<void>, pause: () => number, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await round().catch((error: unknown) => this.parts.observer.interrupted(error));
      await delay(pause(), undefined, { signal }).catch(() => undefined);
    }
  }

  private async inOrder(): Promise<void> {
    const { tasks, bell, runs, observer } = this.parts;
    await runs.tidy(async (id) => (await tasks.find(id)) !== undefined);
    if (!bell.isThere) return;
    const armed = await bell.armed();
    const waiting = new Set<string>();
    let added = 0;
    /** The next ones are read meanwhile. */
    let arming = Promise.resolve();
    for await (const batch of tasks.all()) {
      const missing = batch.filter(({ id }) => !armed.has(id));
      await arming;
      arming = bell.arm(missing);
      arming.catch(() => undefined);
      added += missing.length;
      for (const { id } of batch) waiting.add(id);
    }
    await arming;
    const superfluous = [...armed].filter((id) => !waiting.has(id));
    await bell.disarm(superfluous);
    observer.repaired({ added, removed: superfluous.length });
  }
}

/** What only one may work on at a time is done in the world outside. */
const mayTakeLong = ({ leaseTime }: Task): boolean => leaseTime !== undefined;
