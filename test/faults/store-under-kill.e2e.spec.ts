import type { Answer } from '../support/api-client';
import { EngineProcess } from '../support/engine-process';
import { complaint } from '../support/examples';
import { faultRounds } from '../support/fault-rounds';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

const KILLS = faultRounds({ all: 5, few: 3 });
const REGISTRATIONS = KILLS * 80;
const IN_FLIGHT = 32;

let engine: EngineProcess;
let installation: Installation;
let redress: Redress;
let token: string;

beforeAll(async () => {
  engine = await EngineProcess.start();
  const { dataDir, env } = await newInstallation('own');
  installation = { dataDir, env: { ...env, EVENTSTORE_URL: engine.url } };
  redress = await Redress.start(installation);
  token = await tokenFor(installation, 'handler');
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await engine.remove();
  await removeInstallation(installation);
});

const register = (n: number) =>
  redress.api.post('/api/v1/complaints', { ...complaint, subject: `Complaint ${String(n)}` }, { token, key: `key-${String(n)}` });

describe('the event store is killed under the API', () => {
  const unavailable: Answer[] = [];
  const acknowledged = new Map<number, Answer>();

  it('which tells callers to come back, goes on by itself, and has each acknowledged command once', async () => {
    const untilAcknowledged = async (n: number) => {
      for (;;) {
        const answer = await register(n);
        if (answer.status === 201) return acknowledged.set(n, answer);
        unavailable.push(answer);
      }
    };
    let next = 0;
    const client = async () => {
      for (let n = next++; n < REGISTRATIONS; n = next++) await untilAcknowledged(n);
    };
    const killing = async () => {
      for (let kill = 1; kill <= KILLS; kill++) {
        const threshold = (kill * REGISTRATIONS) / (KILLS + 1);
        while (acknowledged.size < threshold) await new Promise(setImmediate);
        await engine.killAndRestart();
      }
    };
    await Promise.all([killing(), ...Array.from({ length: IN_FLIGHT }, client)]);

    expect(new Set([...acknowledged.values()].map(({ body }) => body.id)).size).toBe(REGISTRATIONS);
    for (const [n, { body }] of acknowledged) expect((await register(n)).body).toEqual(body);
  }, 180_000);

  it('says nothing but that the store is away, and for how long to wait', () => {
    const told = new Set(unavailable.map(({ status, body, headers }) => [status, body.code, headers.get('Retry-After')].join(' ')));
    expect([...told].filter((answer) => answer !== '503 event-store-unavailable 2')).toEqual([]);
  });

  it('is not ready while the store is away, but alive', async () => {
    await engine.remove();
    const alive = await redress.api.get('/health/live');
    const ready = await redress.api.get('/health/ready');
    expect([alive.status, ready.status, ready.body.status]).toEqual([200, 503, 'down']);
  });
});
