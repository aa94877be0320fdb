import type { INestApplicationContext } from '@nestjs/common';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SteadyClock, TaskRuns, TaskWorker, type Attempted, type Clocks, type WorkObserver } from '@platform/jobs';
import { AutomationsModule, DutyHands, type CaseDuty } from '@redress/complaints';
import { InstallationModule, type Installation } from '@redress/installation';
import type { OpenedWorld } from '../../apps/worker/src/outside-world';

/** What a worker needs to do duties. */
@Module({})
class Automations {
  static of(installation: Installation, world: OpenedWorld): DynamicModule {
    return { module: Automations, imports: [InstallationModule.forRoot(installation), AutomationsModule.forRoot(world)] };
  }
}

/** Attempts at duties, as workers tell of them. */
export class AttemptLog implements WorkObserver {
  readonly attempts: (Attempted & { readonly id: string })[] = [];
  readonly interruptions: unknown[] = [];
  pauses = 0;

  attempted(id: string, attempt: Attempted): void {
    this.attempts.push({ id, ...attempt });
  }

  interrupted(error: unknown): void {
    this.interruptions.push(error);
  }

  paused(): void {
    this.pauses += 1;
  }

  repaired(): void {
    throw new Error('nobody puts bells in order here');
  }
}

/** How a worker works. */
export interface WorkerTerms {
  readonly clocks: Clocks;
  /** A duty that was tried so often is parked. */
  readonly attempts?: number;
}

/** What one worker process does its work with, in this process: it looks around when it is told to. */
export class WorkerInProcess {
  private constructor(
    private readonly context: INestApplicationContext,
    readonly runs: TaskRuns,
    readonly rounds: TaskWorker<CaseDuty>,
    readonly log: AttemptLog,
  ) {}

  static async start(installation: Installation, world: OpenedWorld, { clocks, attempts = 100 }: WorkerTerms): Promise<WorkerInProcess> {
    const context = await NestFactory.createApplicationContext(Automations.of(installation, world), { logger: false });
    const log = new AttemptLog();
    const runs = new TaskRuns(installation.readStore, 'duty-runs');
    const hands = context.get(DutyHands, { strict: false });
    const clock = new SteadyClock(clocks);
    const rounds = new TaskWorker({ tasks: installation.duties, runs, hands, clock, observer: log, attempts });
    return new WorkerInProcess(context, runs, rounds, log);
  }

  /** Looks around once, for everything that is due. @returns how many attempts that led to */
  async looksAround(): Promise<number> {
    const before = this.log.attempts.length;
    await this.rounds.sweep();
    return this.log.attempts.length - before;
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
