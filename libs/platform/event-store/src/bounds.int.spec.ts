import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Faults, startEventStoreServer, type EventStoreServer } from '@embedded/eventstore';
import { EventLog, EventStoreUnavailable } from './index';
import { Counters, newId } from './testing';

const IN_FLIGHT = 256;

let dataDir: string;
let faults: Faults;
let server: EventStoreServer;
let log: EventLog;
let counters: Counters;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'redress-bounds-'));
  faults = new Faults();
  server = await startEventStoreServer({ dataDir, faults });
  log = new EventLog(server.url);
  counters = new Counters(log);
});
afterAll(async () => {
  await log.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('what one connection and one command may take', () => {
  it('is 256 appends in flight: one more waits until one of them is answered', async () => {
    const slow = Array.from({ length: IN_FLIGHT }, newId);
    slow.forEach((stream) => faults.delayAppends(300, { stream }));
    const answered: string[] = [];
    const append = async (stream: string) => {
      await log.append(stream, [{ id: randomUUID(), type: 'Looked', data: {}, metadata: {} }], -1);
      answered.push(stream);
    };
    await Promise.all([...slow, 'one-more'].map(append));
    expect(slow).toContain(answered[0]);
    expect(answered).toContain('one-more');
  });

  it('is ten seconds in all: when reading and appending have waited five each, nobody asks any more what became of the append', async () => {
    const id = newId();
    const stream = counters.streams.streamOf(id);
    faults.delayReads(6_000, { stream });
    faults.dropAnswers({ stream });
    const told = counters.count(id, 1, { idempotencyKey: 'k' });
    await expect(told).rejects.toThrow(EventStoreUnavailable);
    await expect(told).rejects.toMatchObject({ outcome: 'unknown', retryAfterSeconds: 2 });
    expect(await counters.count(id, 1, { idempotencyKey: 'k' })).toMatchObject({ revision: 0, replayed: true });
  }, 20_000);
});
