import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from '../support/api-client';
import { eventually } from '../support/eventually';
import { complaint } from '../support/examples';
import { faultRounds } from '../support/fault-rounds';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';
import { seededRandom } from '../support/seeded-random';

const KILLS = faultRounds({ all: 10, few: 3 });
const REGISTRATIONS = KILLS * 100;
const IN_FLIGHT = 32;
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

/** Registers with a key until an answer comes, as a careful client does. */
const register = async (n: number): Promise<Answer> => {
  for (;;) {
    const answer = await redress.api
      .post('/api/v1/complaints', { ...complaint, subject: `Complaint ${String(n)}` }, { token, key: `registration-${String(n)}` })
      .catch(() => null);
    if (answer && answer.status !== 503) return answer;
    await delay(20);
  }
};

/** The views have caught up again: the silence of the projector that was killed has been noticed. */
const isReady = async (): Promise<boolean> => (await redress.api.get('/health/ready')).status === 200;

/** Kills the program in the middle of the work, each time after another part of it was done. */
const killNowAndThen = async (done: () => number): Promise<void> => {
  const random = seededRandom(seed);
  for (let kill = 1; kill <= KILLS; kill++) {
    const threshold = Math.floor(((kill - random()) * REGISTRATIONS) / (KILLS + 1));
    while (done() < threshold) await delay(2);
    await delay(random() * 20);
    await redress.crash();
    redress = await Redress.serving(installation);
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
  await eventually(isReady, 30_000);
  for (const [n, answer] of first) {
    const again = await register(n);
    expect([again.headers.get('Idempotency-Replayed'), again.body]).toEqual(['true', answer.body]);
    const { status, body } = await redress.api.get(`/api/v1/complaints/${String(answer.body.id)}`, { token });
    expect([status, body.code, body.subject, body.revision]).toEqual([200, undefined, `Complaint ${String(n)}`, 2]);
  }
}, 240_000);
