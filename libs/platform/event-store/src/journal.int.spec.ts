import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { startEventStoreServer, type EventStoreServer } from '@embedded/eventstore';
import { chainHash, EventLog, GENESIS, Journal, metadataSchema, positionText, type RecordedEvent } from './index';
import { backwards, Counters, newId } from './testing';

let dataDir: string;
let server: EventStoreServer;
let log: EventLog;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'redress-journal-'));
  server = await startEventStoreServer({ dataDir });
  log = new EventLog(server.url);
});
afterAll(async () => {
  await log.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const counted = (by: number) => ({
  id: randomUUID(),
  event: { type: 'Counted', data: { by, who: 'Sanne' } } as const,
  metadata: {
    occurredAt: '2026-06-01T08:00:00.000Z',
    commandId: '7c8a2f36-9d0e-4b7a-8f43-1f2e3d4c5b6a',
    request: 'ab'.repeat(32),
    correlationId: 'c-1',
    causationId: 'c-1',
    actor: { id: 'a.jansen', role: 'handler' },
  },
});

/** Whether each event carries the hash of itself, behind that of the one before it. */
const isChained = (events: readonly RecordedEvent[]): boolean => {
  let prevHash = GENESIS;
  return events.every(({ id, stream, revision, type, data, metadata }) => {
    const { hash, ...covered } = metadataSchema.parse(metadata);
    const { schemaVersion } = covered;
    const expected = chainHash(prevHash, { stream, revision, eventId: id, type, schemaVersion, data, metadata: covered });
    const fits = covered.prevHash === prevHash && hash === expected;
    prevHash = hash;
    return fits;
  });
};

describe('a journal', () => {
  it('is added to by several processes at once: every event is there once, in one chain', async () => {
    const { streams, category } = new Counters(log);
    const id = newId();
    const others = [new EventLog(server.url), new EventLog(server.url)];
    const writers = [log, ...others].map((own) => new Journal({ streams: new Counters(own, category).streams, sealer: backwards, id }));
    const added = Array.from({ length: 30 }, (_, n) => n);
    await Promise.all(added.map(async (n) => writers[n % writers.length]?.add(counted(n))));
    const events = await streams.recorded(id);
    expect(events.map(({ data }) => (data as { by: number }).by).sort((a, b) => a - b)).toEqual(added);
    expect(isChained(events)).toBe(true);
    await Promise.all(others.map((other) => other.close()));
  });

  it('goes on where another process left off, from the last event alone', async () => {
    const { streams } = new Counters(log);
    const id = newId();
    const [one, other] = [new Journal({ streams, sealer: backwards, id }), new Journal({ streams, sealer: backwards, id })];
    await one.add(counted(1));
    await other.add(counted(2));
    await one.add(counted(3));
    const events = await streams.recorded(id);
    expect([events.length, isChained(events)]).toEqual([3, true]);
  });
});

describe('the newest events of a stream', () => {
  it('come backwards, a few at a time', async () => {
    const counters = new Counters(log);
    const id = newId();
    for (let n = 0; n < 5; n++) await counters.look(id);
    const stream = counters.streams.streamOf(id);
    const revisions = async (count: number, before?: number) =>
      (await log.newestOf(stream, { count, ...(before === undefined ? {} : { before }) })).map(({ revision }) => revision);
    expect(await revisions(2)).toEqual([4, 3]);
    expect(await revisions(2, 3)).toEqual([2, 1]);
    expect(await revisions(2, 1)).toEqual([0]);
    expect(await revisions(2, 0)).toEqual([]);
  });
  it('are none where there is no stream', async () => {
    expect(await log.newestOf(`counter-${newId()}`, { count: 3 })).toEqual([]);
  });
});

describe('the whole log', () => {
  const streamsIn = async (stream: string, after?: RecordedEvent) => {
    const found: RecordedEvent[] = [];
    for await (const page of log.pages(after?.position)) found.push(...page.filter((event) => event.stream === stream));
    return found;
  };

  it('comes in its order over more than one page, and goes on behind a position', async () => {
    const { streams } = new Counters(log);
    const id = newId();
    const many = Array.from({ length: 1_100 }, () => counted(1));
    await streams.append(streams.chained(id, [], many, await backwards.sealing(streams.streamOf(id), true)));
    const all = await streamsIn(streams.streamOf(id));
    expect(all.map(({ revision }) => revision)).toEqual(Array.from({ length: 1_100 }, (_, n) => n));
    expect(new Set(all.map(({ position }) => positionText(position))).size).toBe(1_100);
    for (const revision of [0, 499, 500, 501, 1_098]) {
      const rest = await streamsIn(streams.streamOf(id), all[revision]);
      expect(rest.map((event) => event.revision)).toEqual(Array.from({ length: 1_099 - revision }, (_, n) => revision + 1 + n));
    }
    expect(await streamsIn(streams.streamOf(id), all.at(-1))).toEqual([]);
  });
});
