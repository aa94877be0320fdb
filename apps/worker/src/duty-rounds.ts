import { setTimeout as delay } from 'node:timers/promises';
import { BullBell, noBell, SteadyClock, TaskRounds, TaskWorker, type Bell } from '@platform/jobs';
import { ViewBehind } from '@platform/read-store';
import type { CaseDuty, DutyHands } from '@redress/complaints';
import { bellPrefix, type Installation } from '@redress/installation';
import { DutyChanges } from './duty-changes';
import type { WorkMonitor } from './work-monitor';

/** A duty that failed so often is parked: with the longest pauses this takes about a day. */
const ATTEMPTS = 100;
/** How long to wait after a failure before the work begins anew. Milliseconds. */
const PAUSE = 1_000;

export interface DutyRoundsParts {
  readonly installation: Installation;
  readonly hands: DutyHands;
  readonly monitor: WorkMonitor;
}

/** Does the duties of all cases: the bell says when, the rounds make sure. */
export class DutyRounds {
  private readonly worker: TaskWorker<CaseDuty>;
  private bell: Bell = noBell;
  private rounds: TaskRounds<CaseDuty> | undefined;
  private isBegun = false;

  constructor(private readonly parts: DutyRoundsParts) {
    const { installation, hands, monitor } = parts;
    this.worker = new TaskWorker({
      tasks: installation.duties,
      runs: installation.dutyRuns,
      hands,
      clock: new SteadyClock(),
      observer: monitor,
      attempts: ATTEMPTS,
    });
  }

  /** Connects to the bell, if there is one. @throws RedisMayEvict */
  async open(): Promise<void> {
    const { settings } = this.parts.installation;
    if (settings.redisUrl === undefined) return;
    const prefix = bellPrefix(settings.streamCategory);
    this.bell = await BullBell.open({ url: settings.redisUrl, prefix, listener: this.listener });
  }

  /** Works until the signal comes, whatever fails on the way. Nothing is done before the view of the duties has once reached the end of the log. */
  async run(signal: AbortSignal): Promise<void> {
    const { installation, monitor } = this.parts;
    const changes = new DutyChanges(installation);
    await repeated(() => changes.caughtUp(signal), { signal, monitor });
    if (signal.aborted) return;
    this.isBegun = true;
    monitor.begun();
    this.rounds = new TaskRounds({
      tasks: installation.duties,
      worker: this.worker,
      runs: installation.dutyRuns,
      bell: this.bell,
      observer: monitor,
    });
    await Promise.all([this.rounds.run(signal), repeated(() => changes.ringFor(this.bell, signal), { signal, monitor })]);
  }

  async close(): Promise<void> {
    await this.bell.close();
  }

  private readonly listener = {
    rung: (id: string): Promise<number | undefined> => (this.isBegun ? this.worker.rung(id) : Promise.resolve(Date.now() + PAUSE)),
    isThere: (): void => {
      this.parts.monitor.isThere();
      this.rounds?.reconcile().catch((error: unknown) => {
        this.parts.monitor.interrupted(error);
      });
    },
    isGone: (error: Error): void => {
      this.parts.monitor.isGone(error);
    },
  };
}

/** Does something to its end, however often it fails on the way. A view that is still being made is no failure. */
const repeated = async (
  work: () => Promise<void>,
  { signal, monitor }: { readonly signal: AbortSignal; readonly monitor: WorkMonitor },
): Promise<void> => {
  while (!signal.aborted) {
    try {
      await work();
      return;
    } catch (error) {
      if (!(error instanceof ViewBehind)) monitor.interrupted(error);
      await delay(PAUSE, undefined, { signal }).catch(() => undefined);
    }
  }
};
