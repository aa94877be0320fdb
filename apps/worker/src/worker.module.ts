import {
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Logger, ObservabilityParts } from '@platform/observability';
import { AutomationsModule, DutyHands, ObserveRegisters } from '@redress/complaints';
import type { Installation } from '@redress/installation';
import type { Notary } from '@redress/audit';
import { DutyRounds } from './duty-rounds';
import { NotaryMonitor } from './notary-monitor';
import { notaryOf } from './notary-of';
import { openOutsideWorld } from './outside-world';
import { RegisterCursors } from './register-cursors';
import { RegisterWatch } from './register-watch';
import { WorkMonitor } from './work-monitor';

/** Does duties from the start of the application until it ends. */
class Working implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly ending = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly rounds: DutyRounds,
    private readonly watch: RegisterWatch,
    private readonly notary: Notary,
    private readonly close: () => Promise<void>,
  ) {}

  onApplicationBootstrap(): void {
    const { signal } = this.ending;
    this.running = Promise.all([this.rounds.run(signal), this.watch.run(signal), this.notary.run(signal)]);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    await this.rounds.close();
    await this.running;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}

/** What the worker has besides what it shares with others of its process. */
export interface WorkerSurroundings {
  readonly logger: Logger;
  /** Ends what the process holds, after the last duty. Nothing when others do that. */
  readonly close?: () => Promise<void>;
}

/** What happens by itself: its surroundings provide the parts of the installation. */
@Module({})
export class WorkerModule {
  /** @throws SettingError when a file that the settings name does not fit; RedisMayEvict */
  static async forRoot(
    installation: Installation,
    { health, metrics }: Pick<ObservabilityParts, 'health' | 'metrics'>,
    { logger, close = () => Promise.resolve() }: WorkerSurroundings,
  ): Promise<DynamicModule> {
    const world = await openOutsideWorld(installation.settings, logger);
    const monitor = new WorkMonitor(logger, metrics);
    monitor.watchedBy(health);
    const notaryMonitor = new NotaryMonitor(logger, metrics);
    notaryMonitor.watchedBy(health);
    const working = async (hands: DutyHands, observations: ObserveRegisters): Promise<Working> => {
      const rounds = new DutyRounds({ installation, hands, monitor });
      await rounds.open();
      const cursors = new RegisterCursors(installation.readStore);
      const watch = new RegisterWatch({ register: world.serviceNow, observations, cursors, monitor });
      const notary = notaryOf(installation, world.post, notaryMonitor);
      return new Working(rounds, watch, notary, async () => {
        world.close();
        await close();
      });
    };
    return {
      module: WorkerModule,
      imports: [AutomationsModule.forRoot(world)],
      providers: [{ provide: Working, inject: [DutyHands, ObserveRegisters], useFactory: working }],
    };
  }
}
