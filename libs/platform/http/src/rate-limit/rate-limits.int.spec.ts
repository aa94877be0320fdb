import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import { RedisProcess } from '../../../../../test/support/redis-process';
import { countedRateLimits } from '../index';
import { startThings, tokenFor, type Things, type ThingsOptions } from '../testing';

const PER_MINUTE = 200;
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

let things: Things | undefined;
afterEach(async () => {
  await things?.stop();
  things = undefined;
});

const start = async (options: Omit<ThingsOptions, 'limits'> = {}): Promise<void> => {
  things = await startThings({ limits: countedRateLimits({ perMinute: PER_MINUTE, digest }), ...options });
};

const ask = (headers: Readonly<Record<string, string>> = {}, path = '/api/v1/things/T-1'): Promise<Response> =>
  fetch(`${things?.url ?? ''}${path}`, { headers: { 'x-correlation-id': 'test-1', ...headers } });

const editor = async (sub: string) => ({ authorization: `Bearer ${await tokenFor({ sub, roles: ['editor'] })}` });

/** How often each status came for so many requests. */
const statusesOf = async (count: number, request: () => Promise<Response>): Promise<Record<string, number>> => {
  const statuses: Record<string, number> = {};
  for (let sent = 0; sent < count; sent++) {
    const { status } = await request();
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return statuses;
};

describe('whoever comes too often', () => {
  it('is told to wait, by the principal; others go on', async () => {
    await start();
    const [busy, quiet] = [await editor('a.busy'), await editor('b.quiet')];
    expect(await statusesOf(PER_MINUTE + 5, () => ask(busy))).toEqual({ 200: PER_MINUTE, 429: 5 });
    expect((await ask(quiet)).status).toBe(200);
    const refused = await ask(busy);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await refused.json()).toEqual({
      type: '/problems/rate-limited',
      title: 'Rate limited',
      status: 429,
      detail: 'There were too many requests within a minute. Wait as long as Retry-After says.',
      code: 'rate-limited',
      instance: '/api/v1/things/T-1',
      correlationId: 'test-1',
    });
  });

  it('is told to wait, by the address: twice as many requests, whatever they are', async () => {
    await start();
    expect(await statusesOf(2 * PER_MINUTE + 5, () => ask({}, '/api/v1/nothing'))).toEqual({ 404: 2 * PER_MINUTE, 429: 5 });
    expect((await ask(await editor('b.quiet'))).status).toBe(429);
  });

  it('may always ask how the process is', async () => {
    await start();
    expect(await statusesOf(2 * PER_MINUTE + 5, () => ask({}, '/open'))).toEqual({ 200: 2 * PER_MINUTE + 5 });
  });

  it('is told to wait with credentials that are wrong, after a hundredth as many, and then with right ones too', async () => {
    await start();
    const wrong = { authorization: 'Bearer T-x' };
    expect(await statusesOf(5, () => ask(wrong))).toEqual({ 401: 2, 429: 3 });
    expect((await ask(await editor('a.right'))).status).toBe(429);
  });

  it('is not taken for somebody who tries secrets when nothing is shown', async () => {
    await start();
    expect(await statusesOf(20, () => ask())).toEqual({ 401: 20 });
  });
});

describe('the address that counts', () => {
  const wrongFrom = (client: string) => ask({ authorization: 'Bearer T-x', 'x-forwarded-for': client });

  it('is that of the socket, whatever a request says', async () => {
    await start();
    expect(await statusesOf(5, () => wrongFrom('192.0.2.1'))).toEqual({ 401: 2, 429: 3 });
    expect((await wrongFrom('192.0.2.2')).status).toBe(429);
  });

  it('is what a trusted proxy says', async () => {
    await start({ trustedProxies: ['127.0.0.0/8'] });
    expect(await statusesOf(5, () => wrongFrom('192.0.2.1'))).toEqual({ 401: 2, 429: 3 });
    expect((await wrongFrom('192.0.2.2')).status).toBe(401);
  });

  it('is the network of an IPv6 address', async () => {
    await start({ trustedProxies: ['127.0.0.0/8'] });
    expect((await wrongFrom('2001:db8:1:2::1')).status).toBe(401);
    expect((await wrongFrom('2001:db8:1:2::2')).status).toBe(401);
    expect((await wrongFrom('2001:db8:1:2:3:4:5:6')).status).toBe(429);
    expect((await wrongFrom('2001:db8:1:3::1')).status).toBe(401);
  });
});

describe('several processes', () => {
  let server: RedisProcess;
  const connections: Redis[] = [];
  beforeEach(async () => {
    server = await RedisProcess.start();
  });
  afterEach(async () => {
    for (const redis of connections.splice(0)) redis.disconnect();
    await server.remove();
  });

  const aProcess = async () => {
    const redis = new Redis(server.url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, lazyConnect: true });
    redis.on('error', () => undefined);
    connections.push(redis);
    await redis.connect();
    return countedRateLimits({ perMinute: 3, digest, shared: { redis, prefix: 'redress-test' } });
  };

  it('count together in Redis, where no id and no address can be read', async () => {
    const [one, other] = [await aProcess(), await aProcess()];
    const waits = [
      await one.principals.count('a.jansen'),
      await other.principals.count('a.jansen'),
      await one.principals.count('a.jansen'),
    ];
    expect(waits).toEqual([0, 0, 0]);
    expect(await other.principals.count('a.jansen')).toBeGreaterThan(0);
    expect(await one.principals.waitOf('a.jansen')).toBeGreaterThan(0);
    await one.addresses.count('192.0.2.1');
    expect((await connections[0]?.keys('*'))?.sort()).toEqual(
      [`redress-test:addresses:${digest('192.0.2.1')}`, `redress-test:principals:${digest('a.jansen')}`].sort(),
    );
  });

  it('each count for themselves while Redis is away: nobody is refused because of it, and nobody may do what they like', async () => {
    const [one, other] = [await aProcess(), await aProcess()];
    await server.kill();
    const waits = [];
    for (let sent = 0; sent < 4; sent++) waits.push(await one.principals.count('a.jansen'));
    expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
    expect(waits[3]).toBeGreaterThan(0);
    expect(await other.principals.count('a.jansen')).toBe(0);
    expect(await other.failures.waitOf('192.0.2.1')).toBe(0);
  });
});
