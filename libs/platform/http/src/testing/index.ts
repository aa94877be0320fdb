import { Module, type DynamicModule, type LoggerService } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  createHttpApplication,
  HttpModule,
  issueLocalToken,
  unlimited,
  type HttpApplicationOptions,
  type LocalTokenClaims,
  type RateLimits,
} from '../index';
import { localKey, policies, THINGS_KEY } from './policies';
import { Handled, OpenController, ThingsController } from './things.controller';

export { policies, THINGS_KEY };

/** A token of the application, valid for an hour. */
export const tokenFor = (claims: LocalTokenClaims, hours = 1, key: Uint8Array = localKey): Promise<string> =>
  issueLocalToken(key, claims, hours);

/** Keeps what is logged as errors. */
export class ErrorLog implements LoggerService {
  readonly errors: unknown[][] = [];

  log(): void {}
  warn(): void {}
  error(...line: unknown[]): void {
    this.errors.push(line);
  }
}

/** A small application of things, to show what the library does over real HTTP. */
@Module({})
class ThingsModule {
  static with(limits: RateLimits): DynamicModule {
    return {
      module: ThingsModule,
      imports: [HttpModule.forRoot({ ...policies, limits })],
      controllers: [ThingsController, OpenController],
      providers: [Handled],
    };
  }
}

/** The application, listening on a free port. */
export interface Things {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly log: ErrorLog;
  readonly handled: Handled;
  /** Headers of somebody who may change things. */
  readonly editor: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** What is special about an application; the path `/open` is one of those that look after it. */
export interface ThingsOptions extends Pick<HttpApplicationOptions, 'observers' | 'trustedProxies'> {
  readonly limits?: RateLimits;
}

export const startThings = async ({ limits = unlimited, ...options }: ThingsOptions = {}): Promise<Things> => {
  const log = new ErrorLog();
  const app = await createHttpApplication(ThingsModule.with(limits), { logger: log, rootPaths: ['open'], ...options });
  await app.listen(0, '127.0.0.1');
  const editor = { authorization: `Bearer ${await tokenFor({ sub: 'a.editor', roles: ['editor'] })}` };
  return { app, url: await app.getUrl(), log, handled: app.get(Handled), editor, stop: () => app.close() };
};
