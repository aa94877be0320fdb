import { Module, type DynamicModule } from '@nestjs/common';
import { HealthController } from './health.controller';
import { HealthRegistry } from './health-registry';
import { MetricsController } from './metrics.controller';
import { Metrics } from './metrics';

export interface ObservabilityParts {
  readonly health: HealthRegistry;
  readonly metrics: Metrics;
  /** False when the metrics are served on a management port. */
  readonly serveMetrics: boolean;
}

/** Where `HealthController` and `MetricsController` are: at the root, not under the prefix of the interface. */
export const observabilityPaths = ['health/live', 'health/ready', 'metrics'] as const;

/** Health and metrics over HTTP; both can be injected elsewhere. */
@Module({})
export class ObservabilityModule {
  static forRoot({ health, metrics, serveMetrics }: ObservabilityParts): DynamicModule {
    return {
      module: ObservabilityModule,
      global: true,
      controllers: serveMetrics ? [HealthController, MetricsController] : [HealthController],
      providers: [
        { provide: HealthRegistry, useValue: health },
        { provide: Metrics, useValue: metrics },
      ],
      exports: [HealthRegistry, Metrics],
    };
  }
}
