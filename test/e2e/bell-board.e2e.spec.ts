import { complaint } from '../support/examples';
import { eventually } from '../support/eventually';
import { RedisProcess } from '../support/redis-process';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

let redis: RedisProcess;
let installation: Installation;
let redress: Redress;
let admin: string;
let handler: string;

beforeAll(async () => {
  redis = await RedisProcess.start();
  const { dataDir, env } = await newInstallation();
  installation = { dataDir, env: { ...env, AUTOMATIONS: 'on', BULL_BOARD: 'on', REDIS_URL: redis.url } };
  redress = await Redress.start(installation);
  [admin, handler] = await Promise.all([tokenFor(installation, 'admin'), tokenFor(installation, 'handler')]);
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
  await redis.remove();
});

const asBrowser = (token: string): RequestInit => ({
  headers: { Authorization: `Basic ${Buffer.from(`anybody:${token}`).toString('base64')}` },
});
const board = (path = '', init: RequestInit = {}) => fetch(`${redress.api.origin}/admin/bells${path}`, init);
const queues = async () => (await (await board('/api/queues', asBrowser(admin))).json()) as { queues: { counts: { delayed: number } }[] };

describe('the bells, for admins to look at', () => {
  it.each([
    ['nobody', () => ({})],
    ['a handler', () => asBrowser(handler)],
    ['an invalid token', () => asBrowser(`${admin}x`)],
    ['a password that is none', () => asBrowser('')],
  ])('are not shown to %s, who is asked for a password', async (_who, init) => {
    for (const path of ['', '/api/queues', '/static/favicon-32x32.png']) {
      const { status, headers } = await board(path, init());
      expect([status, headers.get('www-authenticate')?.split(' ')[0]]).toEqual([401, 'Basic']);
    }
  });

  it('are shown to an admin, in pages that run nothing but their own', async () => {
    const page = await board('', asBrowser(admin));
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const text = await page.text();
    const [, script] = /src="(static\/js\/main[^"]+)"/.exec(text) ?? [];
    expect(text).toContain('<base href="/admin/bells/');
    expect((await board(`/${String(script)}`, asBrowser(admin))).status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  });

  it('ring for what waits, and nothing can be done with them', async () => {
    await redress.api.post('/api/v1/complaints', complaint, { token: handler });
    await eventually(async () => Number((await queues()).queues[0]?.counts.delayed) > 0);
    const { status } = await board('/api/queues/duties/promote/delayed', { ...asBrowser(admin), method: 'PUT' });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(Number((await queues()).queues[0]?.counts.delayed)).toBeGreaterThan(0);
  });

  it('are not there while Redis is away', async () => {
    await redis.kill();
    await eventually(async () => (await board('/api/queues', asBrowser(admin))).status === 503);
  });
});
