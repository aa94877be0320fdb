import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Faults, startEventStoreServer, type EventStoreServer } from '@embedded/eventstore';
import { BrokenCircuitError } from 'cockatiel';
import { EventLog, EventStoreUnavailable } from './index';
import { Counters, newId } from './testing';

let dataDir: string;
let faults: Faults;
let server: EventStoreServer;
let log: EventLog;
let counters: Counters;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'redress-unknown-'));
  faults = new Faults();
  server = await startEventStoreServer({ dataDir, faults });
  log = new EventLog(server.url);
  counters = new Counters(log);
});
afterEach(async () => {
  await log.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const streamOf = (id: string) => counters.streams.streamOf(id);

describe('an append whose outcome is unknown', () => {
  it('was carried out and its answer lost: it is found, and not repeated', async () => {
    const id = newId();
    faults.dropAnswers({ stream: streamOf(id) });
    expect(await counters.count(id, 1)).toMatchObject({ revision: 0, replayed: false });
    expect(await counters.events(id)).toHaveLength(1);
  }, 20_000);
  it('was carried out and its connection broken, with all others on it: each is there once', async () => {
    const ids = Array.from({ length: 10 }, newId);
    faults.cutAppends({ times: 2 });
    const answers = await Promise.all(ids.map((id) => counters.count(id, 1)));
    expect(answers.map(({ revision }) => revision)).toEqual(ids.map(() => 0));
    for (const id of ids) expect(await counters.events(id)).toHaveLength(1);
  }, 20_000);
  it('was lost while somebody else was first: it is decided anew', async () => {
    const id = newId();
    await counters.count(id, 9);
    faults.dropAnswers({ stream: streamOf(id) });
    const lost = counters.count(id, 1);
    const outcomes = await Promise.allSettled([lost, counters.count(id, 1)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await counters.events(id)).toHaveLength(2);
  }, 20_000);
  it('never becomes known: the caller is told so, and a repetition with the key brings the answer', async () => {
    const id = newId();
    const observer = new EventLog(server.url);
    faults.dropAnswers({ stream: streamOf(id) });
    const first = counters.count(id, 1, { idempotencyKey: 'k' });
    const told = expect(first).rejects.toMatchObject({ outcome: 'unknown', retryAfterSeconds: 2 });
    while ((await observer.read(streamOf(id))).length === 0);
    await observer.close();
    const { port } = server;
    await server.stop();
    await told;
    server = await startEventStoreServer({ dataDir, port });
    expect(await eventually(() => counters.count(id, 1, { idempotencyKey: 'k' }))).toMatchObject({ revision: 0, replayed: true });
    expect(await counters.events(id)).toHaveLength(1);
  }, 30_000);
});

describe('a store that is away', () => {
  it('is said to be away, with how long to wait, and nothing was written', async () => {
    await server.stop();
    const refused = counters.count(newId(), 1);
    await expect(refused).rejects.toThrow(EventStoreUnavailable);
    await expect(refused).rejects.toMatchObject({ outcome: 'nothing-written', retryAfterSeconds: 2 });
  }, 20_000);
  it('is left alone after repeated failures, and asked again later', async () => {
    const { port } = server;
    await server.stop();
    await expect(untilCircuitOpens()).resolves.toMatchObject({ outcome: 'nothing-written' });
    server = await startEventStoreServer({ dataDir, port });
    await expect(eventually(() => counters.count(newId(), 1))).resolves.toMatchObject({ revision: 0 });
  }, 30_000);
});

/** Asks until the store is not even asked any more, and gives that error. */
const untilCircuitOpens = async (): Promise<unknown> => {
  for (;;) {
    const error: unknown = await counters.count(newId(), 1).catch((failure: unknown) => failure);
    if (error instanceof EventStoreUnavailable && error.cause instanceof BrokenCircuitError) return error;
  }
};

/** Tries until the store is there again. */
const eventually = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof EventStoreUnavailable)) throw error;
    }
  }
};
