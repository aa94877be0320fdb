import { randomBytes, randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { eventually } from '../../../../../test/support/eventually';
import { RedisProcess } from '../../../../../test/support/redis-process';
import { BellUnavailable } from './bell';
import { BullBell } from './bull-bell';
import { RedisMayEvict } from './redis-policy';

let redis: RedisProcess;
let bell: BullBell | undefined;
let rung: string[];
let told: string[];
let again: (id: string) => number | undefined;

const opened = async (): Promise<BullBell> => {
  const listener = {
    rung: (id: string) => {
      rung.push(id);
      return Promise.resolve(again(id));
    },
    isThere: () => void told.push('there'),
    isGone: () => void told.push('gone'),
  };
  bell = await BullBell.open({ url: redis.url, prefix: `{${randomBytes(6).toString('hex')}}`, listener });
  return bell;
};
const inMs = (milliseconds: number) => ({ id: randomUUID(), dueAt: new Date(Date.now() + milliseconds).toISOString() });
const HOUR = 3_600_000;

beforeEach(() => {
  rung = [];
  told = [];
  again = () => undefined;
});
afterEach(async () => {
  await bell?.close();
  bell = undefined;
  await redis.remove();
});

describe('a bell on a Redis that keeps what it is given', () => {
  beforeEach(async () => (redis = await RedisProcess.start()));

  it('rings for what is due at once, and later for what is due later', async () => {
    const [due, soon] = [inMs(-1_000), inMs(200)];
    await (await opened()).arm([soon, due]);
    await eventually(() => Promise.resolve(rung.length === 2));
    expect(rung).toEqual([due.id, soon.id]);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(soon.dueAt));
  });

  it('knows what it will ring for, and forgets it when told to', async () => {
    const [one, other] = [inMs(HOUR), inMs(HOUR)];
    const there = await opened();
    await there.arm([one, other]);
    expect(await there.armed()).toEqual(new Set([one.id, other.id]));
    await there.disarm([one.id]);
    expect(await there.armed()).toEqual(new Set([other.id]));
  });

  it('rings once for what it was told twice, and again for what is armed anew after that', async () => {
    const due = inMs(0);
    const there = await opened();
    await Promise.all([there.arm([due]), there.arm([due])]);
    await eventually(async () => rung.length > 0 && (await there.armed()).size === 0);
    const before = rung.length;
    await there.arm([due]);
    await eventually(() => Promise.resolve(rung.length > before));
    expect(new Set(rung)).toEqual(new Set([due.id]));
  });

  it('rings again when it is told so', async () => {
    const due = inMs(0);
    again = () => (rung.length < 3 ? Date.now() + 10 : undefined);
    await (await opened()).arm([due]);
    await eventually(() => Promise.resolve(rung.length === 3));
    expect(rung).toEqual([due.id, due.id, due.id]);
  });

  it('says so when Redis is killed, refuses at once what it cannot keep, and rings for what was kept once Redis is back', async () => {
    const later = inMs(2_000);
    const there = await opened();
    await there.arm([later]);
    await redis.kill();
    await eventually(() => Promise.resolve(!there.isThere && told.includes('gone')));
    await expect(there.arm([inMs(0)])).rejects.toBeInstanceOf(BellUnavailable);
    await redis.restart();
    await eventually(() => Promise.resolve(there.isThere));
    await eventually(() => Promise.resolve(rung.includes(later.id)), 20_000);
    expect(told.at(0)).toBe('there');
    expect(told.at(-1)).toBe('there');
  }, 40_000);

  it('refuses what a full Redis does not take', async () => {
    const there = await opened();
    const direct = new Redis(redis.url);
    await direct.config('SET', 'maxmemory', '1mb');
    await expect(there.arm([inMs(HOUR)])).rejects.toBeInstanceOf(BellUnavailable);
    direct.disconnect();
  });
});

it('is not opened on a Redis that may throw away what it was given', async () => {
  redis = await RedisProcess.start({ 'maxmemory-policy': 'allkeys-lru' });
  await expect(opened()).rejects.toThrow(new RedisMayEvict('allkeys-lru'));
});

it('is opened without a Redis, and rings as soon as there is one', async () => {
  redis = await RedisProcess.absent();
  const there = await opened();
  expect(there.isThere).toBe(false);
  await redis.restart();
  await eventually(() => Promise.resolve(there.isThere));
  const due = inMs(0);
  await there.arm([due]);
  await eventually(() => Promise.resolve(rung.length === 1), 20_000);
  expect(rung).toEqual([due.id]);
}, 40_000);
