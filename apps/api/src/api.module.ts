import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { HttpModule, type RateLimits } from '@platform/http';
import { ObservabilityModule, type ObservabilityParts } from '@platform/observability';
import { ApiKeysModule } from '@redress/api-keys';
import { AuditModule, ProofsModule } from '@redress/audit';
import { ComplaintsModule, ObservationsModule } from '@redress/complaints';
import { InstallationModule, logOf, satelliteCategory, type Installation } from '@redress/installation';
import { ApiPolicies } from './api-policies';
import { TimelineStory } from './case-story';
import type { NoticesFromServiceNow } from './servicenow/servicenow-notices';
import { SERVICENOW_NOTICES, ServiceNowWebhookController } from './servicenow/servicenow-webhook.controller';

/** Closes what the process holds once no request is in flight any more: the installation first, then what it stands on. */
class Closing implements OnApplicationShutdown {
  constructor(private readonly close: () => Promise<void>) {}

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}

/** What the modules of the API process are made of. */
export interface ApiParts {
  readonly installation: Installation;
  readonly observability: ObservabilityParts;
  readonly limits: RateLimits;
  /** Nothing when ServiceNow posts nothing to us. */
  readonly notices?: NoticesFromServiceNow | undefined;
  /** Other parts that run in the same process. */
  readonly others: readonly DynamicModule[];
  /** Ends what the process holds, after the last request. */
  readonly close: () => Promise<void>;
}

/** The modules that run in the API process. */
@Module({})
export class ApiModule {
  static forRoot({ installation, observability, limits, notices, others, close }: ApiParts): DynamicModule {
    const log = logOf(installation);
    const accessCategory = satelliteCategory(installation.settings.streamCategory, 'audit');
    return {
      module: ApiModule,
      imports: [
        InstallationModule.forRoot(installation),
        HttpModule.forRoot(new ApiPolicies(installation, limits)),
        ObservabilityModule.forRoot(observability),
        ComplaintsModule,
        ObservationsModule,
        AuditModule.forRoot({ ...log, accessCategory }),
        ProofsModule.forRoot(log, new TimelineStory(installation)),
        ApiKeysModule,
        ...others,
      ],
      controllers: [ServiceNowWebhookController],
      providers: [
        { provide: Closing, useFactory: () => new Closing(close) },
        { provide: SERVICENOW_NOTICES, useValue: notices },
      ],
    };
  }
}
