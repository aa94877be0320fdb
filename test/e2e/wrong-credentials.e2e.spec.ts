import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ACCOUNT } from '../support/outside/sign-in';
import { RedisProcess } from '../support/redis-process';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

const SECRET = 'geheim-geheim-geheim';
/** So often may an address be wrong in a minute. */
const FAILURES = 2;

let redis: RedisProcess;
let installation: Installation;
let redress: Redress;
let admin: string;
let handler: string;

beforeAll(async () => {
  redis = await RedisProcess.start();
  const { dataDir, env } = await newInstallation();
  const { user, password } = ACCOUNT;
  const serviceNow = { SERVICENOW_URL: 'http://127.0.0.1:1', SERVICENOW_USER: user, SERVICENOW_PASSWORD: password };
  const doors = { ...serviceNow, SERVICENOW_WEBHOOK_SECRET: SECRET, BULL_BOARD: 'on', REDIS_URL: redis.url };
  installation = { dataDir, env: { ...env, ...doors, RATE_LIMIT_PER_MINUTE: String(100 * FAILURES) } };
  redress = await Redress.start(installation);
  [admin, handler] = await Promise.all([tokenFor(installation, 'admin'), tokenFor(installation, 'handler')]);
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
  await redis.remove();
});

const door = {
  bells: (token?: string) => ({
    path: '/admin/bells/api/queues',
    init: { headers: token === undefined ? {} : { Authorization: `Basic ${Buffer.from(`anybody:${token}`).toString('base64')}` } },
  }),
  serviceNow: (secret?: string) => ({
    path: '/api/v1/integrations/servicenow/webhook',
    init: { method: 'POST', headers: secret === undefined ? {} : { 'X-Redress-Secret': secret } },
  }),
  api: (token: string) => ({ path: '/api/v1/duties', init: { headers: { Authorization: `Bearer ${token}` } } }),
};
const knockAt = async ({ path: address, init }: { readonly path: string; readonly init: RequestInit }) => {
  const { status, headers } = await fetch(`${redress.api.origin}${address}`, init);
  return { status, wait: headers.get('retry-after') };
};
const statusesAt = async (...doors: readonly Parameters<typeof knockAt>[0][]): Promise<readonly number[]> => {
  const statuses: number[] = [];
  for (const one of doors) statuses.push((await knockAt(one)).status);
  return statuses;
};

const securityLog = async () =>
  (await readFile(path.join(installation.dataDir, 'security.ndjson'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .map(({ event, outcome, actor, action, status }) => ({ event, outcome, actor, action, status }));

it('wrong credentials shut every door, whichever of them they were shown at, and stand in the security log', async () => {
  expect(await statusesAt(door.bells(), door.serviceNow(), door.bells(), door.serviceNow())).toEqual([401, 401, 401, 401]);
  expect(await statusesAt(door.serviceNow(SECRET), door.bells(admin), door.bells(handler))).toEqual([202, 200, 401]);
  expect(await statusesAt(door.serviceNow('wrong'), door.bells('wrong'))).toEqual([401, 401]);
  for (const shut of [door.serviceNow(SECRET), door.bells(admin), door.api(admin)]) {
    const { status, wait } = await knockAt(shut);
    expect([status, Number(wait) > 0 && Number(wait) <= 60]).toEqual([429, true]);
  }

  const watching = { action: 'bells.watch' };
  expect(await securityLog()).toEqual([
    { event: 'sign-in', outcome: 'refused', status: 401 },
    { event: 'sign-in', outcome: 'granted', actor: 'servicenow', status: 202 },
    { event: 'sign-in', outcome: 'granted', actor: 'admin.test', status: 200, ...watching },
    { event: 'sign-in', outcome: 'granted', actor: 'handler.test', status: 401, ...watching },
    { event: 'access', outcome: 'refused', actor: 'handler.test', status: 401, ...watching },
    { event: 'sign-in', outcome: 'refused', status: 401 },
    { event: 'sign-in', outcome: 'refused', status: 401 },
    { event: 'rate-limit', outcome: 'refused', status: 429 },
  ]);
});
