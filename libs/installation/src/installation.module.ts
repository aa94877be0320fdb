import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock } from '@platform/decider';
import { StreamReader } from '@platform/event-store';
import { ViewReader } from '@platform/read-store';
import { ApiClients, KeyUses } from '@redress/api-keys';
import {
  CaseDuties,
  CaseSecrets,
  ComplaintStream,
  CONFIGURED_SYSTEMS,
  DUTY_TERMS,
  DutyRuns,
  KeptLetters,
  PageCursors,
  RETENTION_TERMS,
  SearchTokens,
  SERVICE_TERMS,
  SubjectIds,
  TrackingTokens,
} from '@redress/complaints';
import { SealedFields } from '@redress/privacy';
import { configuredSystems } from './configured-systems';
import type { Installation } from './installation';

/** Gives every module of the process the parts of the installation that it asks for. */
@Global()
@Module({})
export class InstallationModule {
  static forRoot(installation: Installation): DynamicModule {
    const {
      apiClients,
      complaints,
      streams,
      views,
      sealed,
      tracking,
      tokens,
      subjects,
      cursors,
      clock,
      terms,
      dutyTerms,
      duties,
      dutyRuns,
      settings,
    } = installation;
    const parts = [
      { provide: ComplaintStream, useValue: complaints },
      { provide: StreamReader, useValue: streams },
      { provide: ViewReader, useValue: views },
      { provide: SealedFields, useValue: sealed },
      { provide: TrackingTokens, useValue: tracking },
      { provide: SearchTokens, useValue: tokens },
      { provide: SubjectIds, useValue: subjects },
      { provide: PageCursors, useValue: cursors },
      { provide: Clock, useValue: clock },
      { provide: SERVICE_TERMS, useValue: terms },
      { provide: DUTY_TERMS, useValue: dutyTerms },
      { provide: CONFIGURED_SYSTEMS, useValue: configuredSystems(settings) },
      { provide: CaseDuties, useValue: duties },
      { provide: DutyRuns, useValue: dutyRuns },
      { provide: CaseSecrets, useValue: installation.secrets },
      { provide: KeptLetters, useValue: installation.letters },
      { provide: RETENTION_TERMS, useValue: dutyTerms },
      { provide: ApiClients, useValue: apiClients.clients },
      { provide: KeyUses, useValue: apiClients.uses },
    ];
    return { module: InstallationModule, providers: parts, exports: parts.map(({ provide }) => provide) };
  }
}
