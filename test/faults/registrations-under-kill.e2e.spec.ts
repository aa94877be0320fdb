import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from '../support/api-client';
import { complaint } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';
import { seededRandom } from '../support/seeded-random';

const REGISTRATIONS = 1_000;
const IN_FLIGHT = 32;
const KILLS = 10;
const seed = Number(process.env.SEED ?? randomBytes(4).readUInt32LE());

let installation: Installation;
let redress: Redress;
let token: string;

beforeAll(async () => {
  console.info(`SEED=${String(seed)}`);
  installation = await newInstallation('own');
  redress = await Redress.start(installation);
  token = await tokenFor(installation, 'handler');
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

/** Asks until an answer comes, as a careful client does. */
const untilAnswered = async (ask: () => Promise<Answer>): Promise<Answer> => {
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer && answer.status !== 503) return answer;
    await delay(20);
  }
};

/** Registers with a key. */
const register = (n: number): Promise<Answer> => {
  const body = { ...complaint, subject: `Complaint ${String(n)}` };
  return untilAnswered(() => redress.api.post('/api/v1/complaints', body, { token, key: `registration-${String(n)}` }));
};

/** Looks at a complaint. The views are behind until the silence of the projector that was killed last is noticed. */
const seen = (id: string): Promise<Answer> => untilAnswered(() => redress.api.get(`/api/v1/complaints/${id}`, { token }));

/** Kills the program in the middle of the work, each time after another part of it was done. */
const killNowAndThen = async (done: () => number): Promise<void> => {
  const random = seededRandom(seed);
  for (let kill = 1; kill <= KILLS; kill++) {
    const threshold = Math.floor(((kill - random()) * REGISTRATIONS) / (KILLS + 1));
    while (done() < threshold) await delay(2);
    await delay(random() * 20);
    await redress.crash();
    redress = await Redress.start(installation);
  }
};

it(`${String(REGISTRATIONS)} registrations while the program is killed ${String(KILLS)} times: every acknowledged one is there once`, async () => {
  const first = new Map<number, Answer>();
  const killing = killNowAndThen(() => first.size);
  let next = 0;
  const client = async () => {
    for (let n = next++; n < REGISTRATIONS; n = next++) first.set(n, await register(n));
  };
  await Promise.all([killing, ...Array.from({ length: IN_FLIGHT }, client)]);

  expect(first.size).toBe(REGISTRATIONS);
  expect([...first.values()].filter(({ status }) => status !== 201)).toEqual([]);
  expect(new Set([...first.values()].map(({ body }) => body.id)).size).toBe(REGISTRATIONS);
  for (const [n, answer] of first) {
    const again = await register(n);
    expect([again.headers.get('Idempotency-Replayed'), again.body]).toEqual(['true', answer.body]);
    const { status, body } = await seen(String(answer.body.id));
    expect([status, body.subject, body.revision]).toEqual([200, `Complaint ${String(n)}`, 2]);
  }
}, 240_000);
