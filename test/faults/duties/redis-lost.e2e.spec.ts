import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Redis } from 'ioredis';
import { calendar, missedAt, missedLevel } from '@redress/working-days';
import type { Recorded } from '../../support/duty-laboratory';
import { eventually } from '../../support/eventually';
import { RedisProcess } from '../../support/redis-process';
import { ServedCases } from '../../support/served-cases';
import { sentLetters } from '../../support/told-deadlines';

/** The longest pause between two looks of the sweeper is 15 s. */
const WITHIN = 60_000;
const terms = calendar({ policy: 'nl-office', timeZone: 'Europe/Amsterdam' });
/** To the customer at registration; of four misses to the handler and two managers. */
const LETTERS = 1 + 4 * 3;
/** What every case still has before it: the next working day without an acknowledgement, and without a plan. */
const BELLS = 2;

let redis: RedisProcess;
let cases: ServedCases;

beforeAll(async () => {
  redis = await RedisProcess.absent();
  cases = await ServedCases.prepare({ REDIS_URL: redis.url });
  await cases.start();
}, 90_000);
afterAll(async () => {
  await cases.close();
  await redis.remove();
});

const isDone = async (id: string): Promise<boolean> => sentLetters(await cases.events(id)).length >= LETTERS;

/** Four cases come in that are late already; waits until everything about them is done. */
const fourAreDone = async (): Promise<void> => {
  const ids = await Promise.all([1, 2, 3, 4].map(() => cases.newCase()));
  await eventually(async () => (await Promise.all(ids.map(isDone))).every(Boolean), WITHIN);
};

/** Asks Redis itself. */
const asking = async <Value>(question: (client: Redis) => Promise<Value>): Promise<Value> => {
  const client = new Redis(redis.url, { maxRetriesPerRequest: 1 });
  try {
    return await question(client);
  } finally {
    client.disconnect();
  }
};
const bells = () => asking((client) => client.zcard(`{redress-${cases.category}}:duties:delayed`));
const allBellsAreThere = () => eventually(async () => (await bells()) === cases.ids.length * BELLS, WITHIN);

/** Misses that were recorded, `plan 1`, and whether each was true by then. */
const missesOf = (events: readonly Recorded[]) => {
  const due = events.flatMap((event) => (event.type === 'ComplaintRegistered' ? event.data.due : []));
  return events.flatMap((event) => {
    if (event.type !== 'DeadlineMissed') return [];
    const promise = due.find(({ deadline }) => deadline === event.data.deadline);
    const isTrue = promise !== undefined && event.at >= missedAt(terms, promise, event.data.level);
    return [{ deadline: event.data.deadline, level: event.data.level, isTrue }];
  });
};

/** At the due instant, and on the latest working day before it was found out. */
const expectedMisses = (events: readonly Recorded[]) => {
  const due = events.flatMap((event) => (event.type === 'ComplaintRegistered' ? event.data.due : []));
  const at = events.find((event) => event.type === 'DeadlineMissed')?.at ?? '';
  return due.flatMap((promise) =>
    [1, missedLevel(terms, promise, at)].map((level) => ({ deadline: promise.deadline, level, isTrue: true })),
  );
};

const sorted = (things: readonly unknown[]) => things.map((thing) => JSON.stringify(thing)).sort();

/** Every promise is missed once for each level, never early, and every letter left once. */
const everythingOnce = async (): Promise<void> => {
  for (const id of cases.ids) {
    const events = await cases.events(id);
    expect(sorted(missesOf(events))).toEqual(sorted(expectedMisses(events)));
    const letters = sentLetters(events);
    expect([letters.length, new Set(letters).size]).toEqual([LETTERS, LETTERS]);
  }
  const outbox = await readdir(path.join(cases.dataDir, 'outbox'));
  expect(outbox.filter((file) => file.endsWith('.eml'))).toHaveLength(cases.ids.length * LETTERS);
};

it('Redis absent at the start, there, flushed, killed and full: every miss once and not early, every letter once, all bells put back', async () => {
  await fourAreDone();
  expect(await cases.figure('bell_there')).toBe(0);

  await redis.restart();
  await allBellsAreThere();
  const repaired = await cases.figure('bell_repairs_total');
  expect([repaired, await cases.figure('bell_there')]).toEqual([cases.ids.length * BELLS, 1]);

  await asking((client) => client.flushall());
  await fourAreDone();
  await redis.kill();
  await fourAreDone();
  await redis.restart();
  await allBellsAreThere();
  expect(await cases.figure('bell_repairs_total')).toBeGreaterThanOrEqual(repaired + 4 * BELLS);

  await asking((client) => client.config('SET', 'maxmemory', '1'));
  await fourAreDone();
  await asking((client) => client.config('SET', 'maxmemory', '0'));
  await redis.kill();
  await redis.restart();
  await allBellsAreThere();
  await everythingOnce();
}, 400_000);

it('a Redis that may throw bells away is refused at the start', async () => {
  const evicting = await RedisProcess.start({ 'maxmemory-policy': 'allkeys-lru' });
  const refused = await ServedCases.prepare({ REDIS_URL: evicting.url });
  await expect(refused.start()).rejects.toThrow('maxmemory-policy is allkeys-lru, and has to be noeviction');
  await refused.close();
  await evicting.remove();
}, 60_000);
