import {
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { ParkedEvents, Projector } from '@platform/read-store';
import type { ObservabilityParts, Logger } from '@platform/observability';
import type { Installation } from '@redress/installation';
import { ProjectionMonitor } from './projection-monitor';

/** Projects from the start of the application until it ends. */
class Projecting implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly ending = new AbortController();
  private running = Promise.resolve();

  constructor(
    private readonly projector: Pick<Projector<never>, 'run'>,
    private readonly close: () => Promise<void>,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.projector.run(this.ending.signal);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    await this.running;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}

/** What the projector has besides what it shares with others of its process. */
export interface ProjectorSurroundings {
  readonly logger: Logger;
  /** Ends what the process holds, after the last event. Nothing when others do that. */
  readonly close?: () => Promise<void>;
}

/** The views, kept up to date. */
@Module({})
export class ProjectorModule {
  static forRoot(
    { readStore, streams, projected: views }: Installation,
    { health, metrics }: Pick<ObservabilityParts, 'health' | 'metrics'>,
    { logger, close = () => Promise.resolve() }: ProjectorSurroundings,
  ): DynamicModule {
    const observer = new ProjectionMonitor(logger, metrics, new ParkedEvents(readStore));
    observer.watchedBy(health);
    const projector = new Projector({ store: readStore, streams, views, observer });
    return { module: ProjectorModule, providers: [{ provide: Projecting, useFactory: () => new Projecting(projector, close) }] };
  }
}
