import { Body, Controller, Get, Logger as NestLog, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Action, createHttpApplication, HttpModule, issueLocalToken, LocalTokenScheme, Public, unlimited } from '@platform/http';
import { Counter, Gauge } from 'prom-client';
import {
  createLogger,
  HealthRegistry,
  ManagementServer,
  Metrics,
  NestLogger,
  ObservabilityModule,
  observabilityPaths,
  requestLog,
} from './index';

@Controller('things')
class ThingsController {
  @Post(':id')
  @Action('thing.change')
  change(@Body() body: Record<string, unknown>): { fields: string[] } {
    return { fields: Object.keys(body) };
  }

  @Get('broken')
  @Public()
  fail(): never {
    throw new Error('it broke');
  }
}

const key = Buffer.alloc(32, 1);
const health = new HealthRegistry();
const metrics = new Metrics();

@Module({
  imports: [
    ObservabilityModule.forRoot({ health, metrics, serveMetrics: true }),
    HttpModule.forRoot({
      access: {
        decide: ({ roles }) => (roles.includes('editor') ? { allowed: true, actAs: 'editor' } : { allowed: false, hide: false }),
        rolesFor: () => ['editor'],
      },
      bearerSchemes: [new LocalTokenScheme(key)],
      limits: unlimited,
      languages: ['en'],
      refusals: {},
      parseCaseId: (text) => text,
      reached: () => Promise.resolve(),
    }),
  ],
  controllers: [ThingsController],
})
class ThingsModule {}

type Line = Readonly<Record<string, unknown>>;
const lines: Line[] = [];
const logger = createLogger({ level: 'info', destination: { write: (line) => void lines.push(JSON.parse(line) as Line) } });

let app: NestFastifyApplication;
let url: string;
beforeAll(async () => {
  app = await createHttpApplication(ThingsModule, {
    logger: new NestLogger(logger),
    rootPaths: observabilityPaths,
    observers: [requestLog(logger), metrics.observeRequests],
  });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterAll(() => app.close());
beforeEach(() => {
  lines.length = 0;
});

/** The line about a request. It is written once the answer was sent, so it may come after it. */
const requestLine = async (): Promise<Line> => {
  for (;;) {
    const line = lines.find(({ msg }) => msg === 'request');
    if (line) return line;
    await new Promise(setImmediate);
  }
};

const INSTANT = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

describe('the log', () => {
  it('has a line for each request, with nothing of what was sent or asked for', async () => {
    const token = await issueLocalToken(key, { sub: 'a.editor', name: 'Ann Canary', roles: ['editor'] }, 1);
    await fetch(`${url}/api/v1/things/canary-id?q=canary`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'x-correlation-id': 'test-1',
        'idempotency-key': 'canary-key',
        'user-agent': 'canary-agent',
      },
      body: '{"name":"canary"}',
    });
    expect(await requestLine()).toEqual({
      level: 'info',
      time: INSTANT,
      pid: process.pid,
      method: 'POST',
      route: '/api/v1/things/:id',
      status: 201,
      ms: expect.any(Number),
      correlationId: 'test-1',
      actor: 'a.editor',
      role: 'editor',
      msg: 'request',
    });
    expect(JSON.stringify(lines)).not.toMatch(/canary/i);
  });

  it('tells who was refused, but no role', async () => {
    const token = await issueLocalToken(key, { sub: 'b.reader', roles: [] }, 1);
    await fetch(`${url}/api/v1/things/1`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
    const { actor, role, status } = await requestLine();
    expect({ actor, role, status }).toEqual({ actor: 'b.reader', role: undefined, status: 403 });
  });

  it('does not repeat an address that leads nowhere', async () => {
    await fetch(`${url}/canary/me@example.org`);
    expect((await requestLine())['route']).toBe('unmatched');
    expect(JSON.stringify(lines)).not.toContain('canary');
  });

  it('has the stack of a fault of the server, under the correlation id of the request', async () => {
    await fetch(`${url}/api/v1/things/broken`, { headers: { 'x-correlation-id': 'test-2' } });
    expect((await requestLine())['level']).toBe('error');
    expect(lines[0]).toEqual({
      level: 'error',
      time: INSTANT,
      pid: process.pid,
      context: 'Http',
      stack: expect.stringContaining('Error: it broke\n'),
      msg: 'internal-error (correlation id test-2)',
    });
  });

  it('takes what is logged through Nest', () => {
    const nest = new NestLog('Worker');
    nest.log('started');
    nest.warn('slow');
    nest.error(new Error('broke'));
    nest.debug('not at this level');
    new NestLog('RouterExplorer').log('not at this level either');
    expect(lines.map(({ level, context, msg }) => [level, context, String(msg).split('\n')[0]])).toEqual([
      ['info', 'Worker', 'started'],
      ['warn', 'Worker', 'slow'],
      ['error', 'Worker', 'Error: broke'],
    ]);
  });
});

describe('health', () => {
  it('is alive', async () => {
    const response = await fetch(`${url}/health/live`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('is ready until a part is down', async () => {
    let status: 'ok' | 'degraded' | 'down' = 'ok';
    health.register('store', () => Promise.resolve({ status }));
    const ready = async () => {
      const response = await fetch(`${url}/health/ready`);
      return [response.status, await response.json()];
    };
    expect(await ready()).toEqual([200, { status: 'ok', parts: { store: { status: 'ok' } } }]);
    status = 'degraded';
    expect(await ready()).toEqual([200, { status: 'degraded', parts: { store: { status: 'degraded' } } }]);
    status = 'down';
    expect(await ready()).toEqual([503, { status: 'down', parts: { store: { status: 'down' } } }]);
  });
});

describe('metrics', () => {
  new Counter({ name: 'things_total', help: 'Things.', registers: [metrics.registry] }).inc(3);

  it('are those of the process, of requests, and what others count', async () => {
    await fetch(`${url}/api/v1/nothing`);
    const response = await fetch(`${url}/metrics`);
    const text = await response.text();
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(text).toContain('\nprocess_cpu_seconds_total ');
    expect(text).toContain('\nthings_total 3\n');
    expect(text).toMatch(/\nhttp_request_duration_seconds_count\{method="GET",route="unmatched",status="404"\} \d+\n/);
  });

  it('are asked for once, for all who want them at the same time', async () => {
    const own = new Metrics();
    let asked = 0;
    const collect = () => {
      asked += 1;
    };
    new Gauge({ name: 'something', help: 'Something.', registers: [own.registry], collect });
    const [one, other] = await Promise.all([own.text(), own.text()]);
    expect([one === other, asked]).toEqual([true, 1]);
    await own.text();
    expect(asked).toBe(2);
  });

  it('may be on a port of their own', async () => {
    const server = new ManagementServer({ health, metrics });
    const port = await server.listen(0, '127.0.0.1');
    const own = await fetch(`http://127.0.0.1:${String(port)}/metrics`);
    const live = await fetch(`http://127.0.0.1:${String(port)}/health/live`);
    const other = await fetch(`http://127.0.0.1:${String(port)}/api/v1/nothing`);
    await server.close();
    expect([own.status, live.status, other.status]).toEqual([200, 200, 404]);
    expect(await own.text()).toContain('\nthings_total 3\n');
  });
});
