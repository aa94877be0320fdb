import { Readable } from 'node:stream';
import { Controller, Get, Header, Module, Post, StreamableFile } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  Action,
  createHttpApplication,
  CreationResponses,
  HttpModule,
  issueLocalToken,
  LocalTokenScheme,
  unlimited,
  type CommandAnswer,
  type HttpPolicies,
} from '@platform/http';
import { createLogger, NestLogger, SecurityLog, SecurityWatch, type CarriedOut, type SecurityEvent } from '../index';

async function* withoutEnd() {
  for (;;) {
    await Promise.resolve();
    yield 'more and more';
  }
}

@Controller('things')
class ThingsController {
  @Get(':id')
  @Action('thing.read')
  read(): { name: string } {
    return { name: 'canary of the answer' };
  }

  @Get()
  @Action('thing.list')
  @Header('Content-Disposition', 'attachment; filename="things.csv"')
  all(): StreamableFile {
    return new StreamableFile(Buffer.from('canary of the file'), { type: 'text/csv' });
  }

  @Get('endless')
  @Action('thing.list')
  endless(): StreamableFile {
    return new StreamableFile(Readable.from(withoutEnd(), { objectMode: false }), { type: 'application/x-ndjson' });
  }

  @Post()
  @Action('thing.create')
  @CreationResponses()
  create(): CommandAnswer {
    const accepted = { id: 'T-7', revision: 0, version: 0, events: ['ThingMade'], position: '1/1', replayed: false };
    return accepted;
  }
}

const key = Buffer.alloc(32, 1);
/** Whoever is told to wait, and everybody else. */
let tooMany = 0;

const policies: HttpPolicies = {
  access: {
    decide: ({ roles }) => (roles.includes('editor') ? { allowed: true, actAs: 'editor' } : { allowed: false, hide: false }),
    rolesFor: () => ['editor'],
  },
  bearerSchemes: [new LocalTokenScheme(key)],
  apiKeys: {
    scopes: [],
    authenticate: (text) => Promise.resolve(text === 'secret-canary' ? { id: 'a-program', roles: ['editor'], apiKeyId: 'key-1' } : null),
  },
  limits: { ...unlimited, principals: { count: () => Promise.resolve(tooMany), waitOf: () => Promise.resolve(0) } },
  languages: ['en'],
  refusals: {},
  parseCaseId: (text) => text.toUpperCase(),
  reached: () => Promise.resolve(),
};

@Module({ imports: [HttpModule.forRoot(policies)], controllers: [ThingsController] })
class ThingsModule {}

const events: Readonly<Record<string, SecurityEvent>> = { 'thing.read': 'personal-data', 'thing.create': 'keys' };
const eventOf = ({ action, isDownload }: CarriedOut) => (isDownload ? 'export' : events[action]);

const lines: string[] = [];
let app: NestFastifyApplication;
let url: string;
/** A new watch for each example: it remembers whom it has seen. */
beforeEach(async () => {
  lines.length = 0;
  tooMany = 0;
  const log = new SecurityLog({ write: (line) => void lines.push(line) });
  const watch = new SecurityWatch({ log, eventOf, digest: (text) => `digest-${String(text.length)}` });
  const logger = new NestLogger(createLogger({ level: 'silent' }));
  app = await createHttpApplication(ThingsModule, { logger, observers: [watch.observe] });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterEach(() => app.close());

const tokenOf = async (role: string) => ({
  authorization: `Bearer ${await issueLocalToken(key, { sub: 'a.jansen', name: 'Ann Canary', roles: [role] }, 1)}`,
});

const ask = async (headers: Readonly<Record<string, string>> = {}, { method = 'GET', path = '/T-1?name=canary' } = {}): Promise<void> => {
  const body = method === 'POST' ? { body: '{"name":"canary"}' } : {};
  const sent = { 'x-correlation-id': 'c-1', 'user-agent': 'canary', 'content-type': 'application/json', ...headers };
  await (await fetch(`${url}/api/v1/things${path}`, { method, headers: sent, ...body })).text();
};

/** The lines: each is there before anything of the answer is. */
const written = (): readonly Record<string, unknown>[] =>
  lines.map((line) => {
    const { time, log, ...rest } = JSON.parse(line) as Record<string, unknown>;
    expect([typeof time, log]).toEqual(['string', 'security']);
    return rest;
  });

const request = { method: 'GET', route: '/api/v1/things/:id', address: 'digest-9', correlationId: 'c-1' };
const reading = { ...request, status: 200, action: 'thing.read', actor: 'a.jansen', role: 'editor', case: 'T-1' };

describe('the security log', () => {
  it('has each read of personal data, and once an hour that somebody signed in', async () => {
    const editor = await tokenOf('editor');
    await ask(editor);
    await ask(editor);
    expect(written()).toEqual([
      { event: 'sign-in', outcome: 'granted', ...reading },
      { event: 'personal-data', outcome: 'granted', ...reading },
      { event: 'personal-data', outcome: 'granted', ...reading },
    ]);
  });

  it('has each sign-in that failed, and once a minute that nothing was shown', async () => {
    for (const headers of [{ authorization: 'Bearer canary' }, { 'x-api-key': 'canary' }, {}, {}]) await ask(headers);
    const refused = { event: 'sign-in', outcome: 'refused', ...request, status: 401 };
    expect(written()).toEqual([refused, refused, refused]);
  });

  it('has what somebody may not do, with who wanted it', async () => {
    await ask(await tokenOf('viewer'));
    const { role: _, ...wanted } = { ...reading, status: 403 };
    expect(written()).toEqual([
      { event: 'sign-in', outcome: 'granted', ...wanted },
      { event: 'access', outcome: 'refused', ...wanted },
    ]);
  });

  it('has once a minute that somebody comes too often', async () => {
    const editor = await tokenOf('editor');
    await ask(editor);
    tooMany = 60;
    await ask(editor);
    await ask(editor);
    await ask(editor, { path: '' });
    tooMany = 0;
    await ask(editor);
    expect(written().map(({ event, status }) => `${String(event)} ${String(status)}`)).toEqual([
      'sign-in 200',
      'personal-data 200',
      'rate-limit 429',
      'personal-data 200',
    ]);
  });

  it('has exports', async () => {
    const editor = await tokenOf('editor');
    await ask(editor, { path: '' });
    const { case: _, ...listing } = { ...reading, route: '/api/v1/things', action: 'thing.list' };
    expect(written()[1]).toEqual({ event: 'export', outcome: 'granted', ...listing });
  });

  it('has what was taken along before anything of it is, so also when the reader breaks off', async () => {
    const leaving = new AbortController();
    const { status } = await fetch(`${url}/api/v1/things/endless`, { headers: await tokenOf('editor'), signal: leaving.signal });
    const told = written().map(({ event, outcome }) => `${String(event)} ${String(outcome)}`);
    leaving.abort();
    expect([status, told]).toEqual([200, ['sign-in granted', 'export granted']]);
  });

  it('has which key was used, and what was made', async () => {
    await ask({ 'x-api-key': 'secret-canary' }, { method: 'POST', path: '' });
    const made = {
      ...{ ...request, method: 'POST', route: '/api/v1/things', status: 201, action: 'thing.create' },
      ...{ actor: 'a-program', role: 'editor', apiKey: 'key-1', about: 'T-7' },
    };
    expect(written()).toEqual([
      { event: 'sign-in', outcome: 'granted', ...made },
      { event: 'keys', outcome: 'granted', ...made },
    ]);
  });

  it('has nothing of what was sent, shown or answered, and no address', async () => {
    const editor = await tokenOf('editor');
    await ask(editor);
    await ask({ authorization: 'Bearer canary' });
    await ask({ 'x-api-key': 'secret-canary' }, { method: 'POST', path: '' });
    await ask(editor, { path: '' });
    expect(lines).toHaveLength(6);
    expect(lines.join('')).not.toMatch(/canary|127\.0\.0\.1|eyJ/i);
  });
});
