import { ConfigurableModuleBuilder, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AuthenticationGuard } from './access/authentication.guard';
import { AuthorisationGuard } from './access/authorisation.guard';
import { DeclaredAccess } from './access/declared-access';
import { RouteTable } from './application/route-table';
import { HttpPolicies } from './http-policies';
import { LanguageInterceptor } from './language/language.interceptor';
import { AfterPositionInterceptor } from './query/after-position';
import { ProblemFilter } from './problem/problem.filter';
import { InputPipe } from './validation/input.pipe';

const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } = new ConfigurableModuleBuilder<HttpPolicies>()
  .setClassMethodName('forRoot')
  .build();

/** Guards, interceptor, filter and pipe for every route of the application: `HttpModule.forRoot(policies)` or `forRootAsync`. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    { provide: HttpPolicies, useExisting: MODULE_OPTIONS_TOKEN },
    RouteTable,
    DeclaredAccess,
    { provide: APP_GUARD, useClass: AuthenticationGuard },
    { provide: APP_GUARD, useClass: AuthorisationGuard },
    { provide: APP_INTERCEPTOR, useClass: LanguageInterceptor },
    { provide: APP_INTERCEPTOR, useClass: AfterPositionInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: InputPipe },
  ],
  exports: [HttpPolicies, RouteTable],
})
export class HttpModule extends ConfigurableModuleClass {}
