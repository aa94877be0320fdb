import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { HttpModule } from '@platform/http';
import { ObservabilityModule, type ObservabilityParts } from '@platform/observability';
import { AuditModule } from '@redress/audit';
import { ComplaintsModule } from '@redress/complaints';
import { InstallationModule, type Installation } from '@redress/installation';
import { ApiPolicies } from './api-policies';

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
  /** Other parts that run in the same process. */
  readonly others: readonly DynamicModule[];
  /** Ends what the process holds, after the last request. */
  readonly close: () => Promise<void>;
}

/** The modules that run in the API process. */
@Module({})
export class ApiModule {
  static forRoot({ installation, observability, others, close }: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        InstallationModule.forRoot(installation),
        HttpModule.forRoot(new ApiPolicies(installation)),
        ObservabilityModule.forRoot(observability),
        ComplaintsModule,
        AuditModule,
        ...others,
      ],
      providers: [{ provide: Closing, useFactory: () => new Closing(close) }],
    };
  }
}
