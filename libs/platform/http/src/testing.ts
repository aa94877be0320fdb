import { Body, Controller, Get, HttpCode, Injectable, Module, Post, Query, type LoggerService } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  CommandInvalid,
  CommandRejected,
  ConcurrentChange,
  EventStoreUnavailable,
  IdempotencyKeyReused,
  KeyStoreUnavailable,
  RevisionMismatch,
  SealingKeyMissing,
  UnreadableEvent,
  type Accepted,
  type CommandContext,
} from '@platform/event-store';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsObject, ValidateNested } from 'class-validator';
import {
  Action,
  CaseId,
  CommandAnswer,
  CommandResponses,
  Context,
  createHttpApplication,
  CreationResponses,
  CurrentPrincipal,
  HttpModule,
  IsInstant,
  IsLocalDate,
  IsMeaningfulText,
  issueLocalToken,
  Language,
  LocalTokenScheme,
  notFound,
  Optional,
  Public,
  QueryResponses,
  WithoutBody,
  type AccessPolicy,
  type BearerScheme,
  type HttpPolicies,
  type LocalTokenClaims,
  type Principal,
  type RequestObserver,
} from './index';

/** A small application of things, to show what the library does over real HTTP. */

class OwnerDto {
  @IsMeaningfulText(20)
  name!: string;
}

class PartDto {
  @IsMeaningfulText(20)
  what!: string;

  @Optional()
  @IsLocalDate()
  dueOn?: string;
}

export class ChangeThingDto {
  @IsMeaningfulText(20)
  title!: string;

  @Optional()
  @IsInstant()
  happenedAt?: string;

  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => OwnerDto)
  owner?: OwnerDto;

  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => PartDto)
  parts?: PartDto[];
}

class FindThingsDto {
  @Optional()
  @Type(() => Number)
  @IsInt()
  limit?: number;
}

const failures: Readonly<Record<string, () => Error>> = {
  rejected: () => new CommandRejected('already-broken'),
  'rejected for a reason that nobody knows': () => new CommandRejected('constructor'),
  invalid: () => new CommandInvalid([{ field: 'happenedAt', message: 'lies in the future' }]),
  'revision mismatch': () => new RevisionMismatch(2, 5),
  'concurrent change': () => new ConcurrentChange(),
  'key reused': () => new IdempotencyKeyReused(),
  'store away': () => new EventStoreUnavailable('nothing-written', 2),
  'outcome unknown': () => new EventStoreUnavailable('unknown', 7),
  'key missing': () => new SealingKeyMissing('thing-1'),
  'key store away': () => new KeyStoreUnavailable({ cause: new Error('EIO') }),
  'event unreadable': () => new UnreadableEvent('thing-1', 3, 'unknown type'),
  unexpected: () => new TypeError('secret of the server'),
};

class FailDto {
  @IsIn(Object.keys(failures))
  how!: string;
}

/** What reached the handlers, newest last. */
@Injectable()
export class Handled {
  readonly contexts: CommandContext[] = [];
  readonly bodies: unknown[] = [];
  readonly principals: Principal[] = [];
}

const accepted = (id: string, replayed: boolean): Accepted => ({
  id,
  revision: 4,
  version: 3,
  events: ['ThingChanged'],
  position: '120/118',
  replayed,
});

@Controller('things')
export class ThingsController {
  constructor(private readonly handled: Handled) {}

  @Post()
  @Action('thing.create')
  @CreationResponses()
  @ApiCreatedResponse({ type: CommandAnswer })
  create(@Body() body: ChangeThingDto): Promise<CommandAnswer> {
    this.handled.bodies.push(body);
    return Promise.resolve({ ...accepted('T-1', false), secret: 'only told here' });
  }

  @Post(':id/change')
  @HttpCode(200)
  @Action('thing.change')
  @CommandResponses()
  @ApiOkResponse({ type: CommandAnswer })
  change(@CaseId() id: string, @Body() body: ChangeThingDto, @Context() context: CommandContext): Promise<CommandAnswer> {
    this.handled.bodies.push(body);
    this.handled.contexts.push(context);
    return Promise.resolve(accepted(id, context.idempotencyKey === 'again'));
  }

  @Post(':id/close')
  @HttpCode(200)
  @Action('thing.change')
  @CommandResponses()
  @WithoutBody()
  close(@CaseId() id: string): Promise<CommandAnswer> {
    return Promise.resolve(accepted(id, false));
  }

  @Post(':id/fail')
  @HttpCode(200)
  @Action('thing.change')
  @CommandResponses()
  fail(@Body() { how }: FailDto): Promise<CommandAnswer> {
    return Promise.reject(failures[how]?.() ?? new RangeError(how));
  }

  @Get(':id')
  @Action('thing.read')
  @QueryResponses()
  @ApiOkResponse()
  read(@CaseId() id: string, @CurrentPrincipal() principal: Principal): { id: string } {
    this.handled.principals.push(principal);
    return { id };
  }

  @Get(':id/story')
  @Action('thing.read')
  @QueryResponses()
  @ApiOkResponse()
  story(@CaseId() id: string, @Language() language: 'en' | 'nl'): { story: string } {
    if (id === 'T-404') throw notFound();
    return { story: { en: 'Once upon a time', nl: 'Er was eens' }[language] };
  }

  @Get()
  @Action('thing.list')
  @QueryResponses()
  find(@Query() { limit }: FindThingsDto): { limit: number } {
    return { limit: limit ?? 50 };
  }
}

@Controller('open')
export class OpenController {
  @Get()
  @Public()
  read(): { open: true } {
    return { open: true };
  }
}

const roles: Readonly<Record<string, readonly string[]>> = {
  'thing.create': ['editor'],
  'thing.change': ['editor'],
  'thing.read': ['editor', 'viewer', 'guest'],
  'thing.list': ['viewer'],
};

const rolesFor = (action: string): readonly string[] => roles[action] ?? [];

const access: AccessPolicy = {
  rolesFor,
  decide({ roles: held, caseId: own }, action, caseId) {
    const actAs = rolesFor(action).find((role) => held.includes(role));
    if (actAs === undefined) return { allowed: false, hide: false };
    return actAs === 'guest' && own !== caseId ? { allowed: false, hide: true } : { allowed: true, actAs };
  },
};

/** Tokens that consist of the reference of the one thing that they open. */
const guestTokens: BearerScheme = {
  accepts: (token) => token.startsWith('T-'),
  authenticate: (token) => Promise.resolve(/^T-\d+$/.test(token) ? { id: 'guest', roles: ['guest'], caseId: token } : null),
};

const localKey = Buffer.alloc(32, 1);

export const policies: HttpPolicies = {
  access,
  bearerSchemes: [guestTokens, new LocalTokenScheme(localKey)],
  refusals: { 'already-broken': { status: 409, title: 'Already broken', detail: 'It broke before.' } },
  parseCaseId: (text) => (/^t-\d+$/i.test(text) ? text.toUpperCase() : null),
  languages: ['en', 'nl'],
};

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
