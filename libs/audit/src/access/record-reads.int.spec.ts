import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEventStoreServer, type EventStoreServer } from '@embedded/eventstore';
import { ConsoleLogger, Controller, Get, Global, Module, type INestApplication, type StreamableFile } from '@nestjs/common';
import { EventLog, StreamReader } from '@platform/event-store';
import { FixedClock } from '../../../platform/event-store/src/testing';
import {
  Action,
  createHttpApplication,
  HttpModule,
  issueLocalToken,
  LocalTokenScheme,
  ndjsonFile,
  unlimited,
  WithoutQuery,
  type HttpPolicies,
} from '@platform/http';
import { SealedFields } from '@redress/privacy';
import { AuditModule } from '../index';
import { KeysInMemory } from '../testing';

/** How often something was read off the log for a file. */
let fetched = 0;

async function* rows() {
  fetched++;
  yield await Promise.resolve({ secret: 'everything' });
}

@Controller('audit/things')
class ThingsOfAuditors {
  @Get()
  @Action('audit.read')
  @WithoutQuery()
  read(): object {
    return { secret: 'everything' };
  }

  @Get('file')
  @Action('audit.read')
  file(): StreamableFile {
    const failed = (error: Error) => {
      throw error;
    };
    return ndjsonFile(rows(), { name: 'things.ndjson', failed });
  }

  @Get('figures')
  @Action('figures.read')
  figures(): object {
    return { count: 3 };
  }
}

let dataDir: string;
let server: EventStoreServer;
let log: EventLog;
let keys: KeysInMemory;
let app: INestApplication;

beforeEach(async () => {
  fetched = 0;
  dataDir = await mkdtemp(path.join(tmpdir(), 'redress-reads-'));
  server = await startEventStoreServer({ dataDir });
  log = new EventLog(server.url);
  keys = new KeysInMemory();
  app = await createHttpApplication(moduleWith(log, new SealedFields(keys)), {
    logger: new ConsoleLogger({ logLevels: ['fatal'] }),
    rootPaths: [],
  });
  await app.listen(0, '127.0.0.1');
});
afterEach(async () => {
  await app.close();
  await log.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const localKey = Buffer.alloc(32, 1);

/** Whoever is somebody is an auditor. */
const policies: HttpPolicies = {
  access: { decide: () => ({ allowed: true, actAs: 'auditor' }), rolesFor: () => ['auditor'] },
  bearerSchemes: [new LocalTokenScheme(localKey)],
  refusals: {},
  parseCaseId: (text) => text,
  languages: ['en'],
  limits: unlimited,
  reached: () => Promise.resolve(),
};

const moduleWith = (eventLog: EventLog, sealed: SealedFields) => {
  const secret = { keyFor: () => Buffer.alloc(32, 1) };
  const audited = { log: eventLog, secret, sealed, clock: new FixedClock(), categories: ['audit'], accessCategory: 'audit' };

  @Global()
  @Module({ providers: [{ provide: StreamReader, useValue: undefined }], exports: [StreamReader] })
  class Surroundings {}

  @Module({
    imports: [Surroundings, HttpModule.forRoot(policies), AuditModule.forRoot(audited)],
    controllers: [ThingsOfAuditors],
  })
  class Application {}
  return Application;
};

const get = async (route: string) => {
  const authorization = `Bearer ${await issueLocalToken(localKey, { sub: 'a.auditor', roles: ['auditor'] }, 1)}`;
  const response = await fetch(`${await app.getUrl()}/api/v1/${route}`, { headers: { authorization, 'X-Correlation-Id': 'c-1' } });
  return { status: response.status, text: await response.text() };
};
const recordedReads = async () => (await log.read('audit-access')).map(({ data }) => data);

describe('a read by an auditor', () => {
  it('is in the log once it is answered, whatever route it came by', async () => {
    expect(await get('audit/things')).toEqual({ status: 200, text: '{"secret":"everything"}' });
    expect(await get('audit/things/file?of=today')).toEqual({ status: 200, text: '{"secret":"everything"}\n' });
    expect(await recordedReads()).toEqual([
      { route: 'GET /audit/things', query: [] },
      { route: 'GET /audit/things/file', query: [{ name: 'of', value: 'today' }] },
    ]);
    expect((await log.read('audit-access'))[0]?.metadata).toMatchObject({
      actor: { id: 'a.auditor', role: 'auditor' },
      occurredAt: '2026-06-01T08:00:00.000Z',
      correlationId: 'c-1',
    });
  });

  it('has its reason sealed, and opened in the list', async () => {
    await get('audit/things/file?reason=Court%20order%2012');
    expect(await recordedReads()).toEqual([
      {
        route: 'GET /audit/things/file',
        query: [],
        reason: { $sealed: expect.any(String) as string, of: expect.stringMatching(/\/reason$/) as string },
      },
    ]);
    const { items } = JSON.parse((await get('audit/access')).text) as { items: object[] };
    expect(items).toMatchObject([{ route: 'GET /audit/things/file', reason: 'Court order 12' }]);
  });

  it('is not recorded when it was refused, nor are the reads of others', async () => {
    expect((await get('audit/things?unknown=1')).status).toBe(400);
    expect((await get('audit/things/figures')).status).toBe(200);
    expect(await recordedReads()).toEqual([]);
  });

  it('is not answered when it cannot be recorded: the log is away', async () => {
    await server.stop();
    const { status, text } = await get('audit/things');
    expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([503, 'event-store-unavailable']);
    expect(text).not.toContain('everything');
  });

  it('is not answered, nor begun, when its reason cannot be sealed: the keys are away', async () => {
    keys.isAway = true;
    const { status, text } = await get('audit/things/file?reason=Court%20order%2012');
    expect([status, (JSON.parse(text) as { code: string }).code, fetched]).toEqual([503, 'key-store-unavailable', 0]);
  });
});
