import { Module, type LoggerService } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApplication, HttpModule, issueLocalToken, type LocalTokenClaims, type RequestObserver } from '../index';
import { localKey, policies } from './policies';
import { Handled, OpenController, ThingsController } from './things.controller';

export { policies };

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
@Module({ imports: [HttpModule.forRoot(policies)], controllers: [ThingsController, OpenController], providers: [Handled] })
class ThingsModule {}

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

export const startThings = async (...observers: RequestObserver[]): Promise<Things> => {
  const log = new ErrorLog();
  const app = await createHttpApplication(ThingsModule, { logger: log, rootPaths: ['open'], observers });
  await app.listen(0, '127.0.0.1');
  const editor = { authorization: `Bearer ${await tokenFor({ sub: 'a.editor', roles: ['editor'] })}` };
  return { app, url: await app.getUrl(), log, handled: app.get(Handled), editor, stop: () => app.close() };
};
