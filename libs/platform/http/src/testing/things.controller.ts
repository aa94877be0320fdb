import { Body, Controller, Delete, Get, HttpCode, Injectable, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Accepted, CommandContext } from '@platform/event-store';
import {
  Action,
  CaseId,
  CommandAnswer,
  CommandResponses,
  Context,
  CreationResponses,
  CurrentPrincipal,
  Language,
  notFound,
  Public,
  QueryResponses,
  VersionedQueryResponses,
  WithoutBody,
  type Principal,
  type Versioned,
} from '../index';
import { failures } from './failures';
import { ThingStateAnswer } from './thing-state.answer';
import { ChangeThingDto, FailDto, FindThingsDto, ReleaseThingDto } from './things.dto';

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

  @Delete(':id/hold')
  @Action('thing.change')
  @CommandResponses()
  @ApiOkResponse({ type: CommandAnswer })
  release(@CaseId() id: string, @Body() body: ReleaseThingDto, @Context() context: CommandContext): Promise<CommandAnswer> {
    this.handled.bodies.push(body);
    this.handled.contexts.push(context);
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

  @Get(':id/state')
  @Action('thing.read')
  @VersionedQueryResponses(ThingStateAnswer)
  state(@CaseId() id: string): Versioned<ThingStateAnswer> {
    if (id === 'T-404') throw notFound();
    return { version: 3, body: { id, open: true } };
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
