import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Faults, startEventStoreServer, type EventStoreServer } from '@embedded/eventstore';
import { EventLog, type RecordedEvent } from './index';
import { Counters, newId } from './testing';

let dataDir: string;
let faults: Faults;
let server: EventStoreServer;
let log: EventLog;
let counters: Counters;
let ending: AbortController;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'redress-subscription-'));
  faults = new Faults();
  server = await startEventStoreServer({ dataDir, faults });
  log = new EventLog(server.url);
  counters = new Counters(log);
  ending = new AbortController();
});
afterEach(async () => {
  ending.abort();
  await log.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Takes so many events off a subscription, then leaves it. */
const take = async (count: number, after?: RecordedEvent): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  const options = { category: counters.category, signal: ending.signal, ...(after ? { after: after.position } : {}) };
  for await (const told of log.subscribe(options)) if (told.kind === 'event' && events.push(told.event) === count) break;
  return events;
};
const revisions = (events: readonly RecordedEvent[]) => events.map(({ revision }) => revision);
const countTo = async (id: string, count: number) => {
  for (let n = 0; n < count; n++) await counters.look(id);
};

describe('a subscription to a type of events', () => {
  it('gives those of all streams, and says when it has come to the end of the log', async () => {
    const other = new Counters(log);
    const [one, another] = [newId(), newId()];
    await counters.count(one, 1);
    await counters.look(one);
    await other.look(another);
    const told: string[] = [];
    for await (const signal of log.subscribe({ type: 'Looked', signal: ending.signal })) {
      if (signal.kind === 'caught-up') break;
      if (signal.kind === 'event') told.push(`${signal.event.stream} ${signal.event.type}`);
    }
    expect(told).toEqual([`${counters.streams.streamOf(one)} Looked`, `${other.streams.streamOf(another)} Looked`]);
  });
});

describe('a subscription to a category', () => {
  it('gives what is there and then what comes, in order, and nothing of other categories', async () => {
    const id = newId();
    await countTo(id, 3);
    await new Counters(log).look(newId());
    const taken = take(6);
    await countTo(id, 3);
    const events = await taken;
    expect(revisions(events)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(new Set(events.map(({ stream }) => stream))).toEqual(new Set([counters.streams.streamOf(id)]));
  });
  it('goes on behind the event that was dealt with last', async () => {
    const id = newId();
    await countTo(id, 5);
    const [, second] = await take(2);
    expect(revisions(await take(3, second))).toEqual([2, 3, 4]);
  });
  it('resubscribes when it is cut, without a gap and without a duplicate', async () => {
    const id = newId();
    await countTo(id, 10);
    faults.cutReads(3, { times: 3, stream: '$all' });
    expect(revisions(await take(10))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  }, 20_000);
  it('outlives a restart of the store', async () => {
    const id = newId();
    await countTo(id, 2);
    const taken = take(4);
    const { port } = server;
    await server.stop();
    server = await startEventStoreServer({ dataDir, port });
    const again = new EventLog(server.url);
    const writer = new Counters(again, counters.category);
    await writer.look(id);
    await writer.look(id);
    expect(revisions(await taken)).toEqual([0, 1, 2, 3]);
    await again.close();
  }, 30_000);
  it('tells between the events when everything that was there has come', async () => {
    const id = newId();
    await countTo(id, 3);
    const told: (number | string)[] = [];
    for await (const signal of log.subscribe({ category: counters.category, signal: ending.signal })) {
      told.push(signal.kind === 'event' ? signal.event.revision : signal.kind);
      if (signal.kind === 'caught-up') await counters.look(id);
      if (told.length === 5) break;
    }
    expect(told).toEqual([0, 1, 2, 'caught-up', 3]);
  });
  it('tells how far it has come through the events of others, and goes on from there', async () => {
    await countTo(newId(), 1);
    const others = new Counters(log);
    for (let n = 0; n < 40; n++) await Promise.all(Array.from({ length: 32 }, () => others.look(newId())));
    const [first] = await take(1);
    const options = { category: counters.category, signal: ending.signal, ...(first && { after: first.position }) };
    for await (const signal of log.subscribe(options)) {
      if (signal.kind !== 'checkpoint') continue;
      await countTo(newId(), 1);
      expect(signal.position.commit).toBeGreaterThan(Number(first?.position.commit));
      expect(revisions(await take(1, { ...(first as RecordedEvent), position: signal.position }))).toEqual([0]);
      break;
    }
    expect.assertions(2);
  }, 60_000);
  it('ends when it is told to', async () => {
    const taken = take(1);
    ending.abort();
    expect(await taken).toEqual([]);
  });
});
