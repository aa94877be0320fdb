import { once } from 'node:events';
import { EventStoreDBClient } from '@eventstore/db-client';
import { Faults } from './faults';
import { startEventStoreServer } from './server';
import { openStore } from './store/store';
import { proposedEvent } from './testing/proposed-event';
import { counted, countedFrom, numberOf, numbersOf, startServer, stopServers } from './testing/running-server';
import { removeScratchDirectories, scratchDirectory } from '../../data-folder/src/testing';

afterEach(stopServers);
afterAll(removeScratchDirectories);

describe('the embedded event store', () => {
  it('appends, reads and follows a stream and the log', async () => {
    const { client } = await startServer();
    const { position } = await client.appendToStream('order-1', countedFrom(0, 3), { expectedRevision: 'no_stream' });
    await client.appendToStream('order-2', counted(3));
    const subscription = client.subscribeToAll({ fromPosition: position ?? 'start' });
    const followed: number[] = [];
    for await (const event of subscription) {
      followed.push(numberOf(event));
      if (followed.length === 1) await client.appendToStream('order-1', counted(4), { expectedRevision: 2n });
      if (followed.length === 2) break;
    }
    expect(followed).toEqual([3, 4]);
    expect(await numbersOf(client.readStream('order-1'))).toEqual([0, 1, 2, 4]);
    expect(await numbersOf(client.readStream('order-1', { direction: 'backwards', fromRevision: 1n }))).toEqual([1, 0]);
    expect(await numbersOf(client.readAll())).toEqual([0, 1, 2, 3, 4]);
  });

  it('recognises a repeated append after a restart, with an exact revision and with any', async () => {
    const first = await startServer();
    const exact = countedFrom(0, 2);
    const any = countedFrom(2, 2);
    const one = await first.client.appendToStream('order-1', exact, { expectedRevision: 'no_stream' });
    const two = await first.client.appendToStream('order-1', any, { expectedRevision: 'any' });
    await stopServers();
    const { client } = await startServer({ dataDir: first.dataDir });
    expect(await client.appendToStream('order-1', exact, { expectedRevision: 'no_stream' })).toEqual(one);
    expect(await client.appendToStream('order-1', any, { expectedRevision: 'any' })).toEqual(two);
    expect(await numbersOf(client.readStream('order-1'))).toEqual([0, 1, 2, 3]);
  });

  it('answers a duplicate of an append in flight with a timeout', async () => {
    const { client } = await startServer();
    await client.appendToStream('warm', counted(0));
    const event = counted(1);
    const [one, two] = await Promise.allSettled([client.appendToStream('order-1', event), client.appendToStream('order-1', event)]);
    expect(one).toMatchObject({ status: 'fulfilled', value: { nextExpectedRevision: 0n } });
    expect(two).toMatchObject({ status: 'rejected', reason: { type: 'deadline-exceeded' } });
    expect(await numbersOf(client.readStream('order-1'))).toEqual([1]);
  });

  it('drops a live consumer that is too slow, which can then catch up', async () => {
    const { client } = await startServer();
    await client.appendToStream('order-1', counted(0));
    let written = 1;
    const seen: number[] = [];
    const consume = async (): Promise<void> => {
      for await (const event of client.subscribeToStream('order-1')) {
        seen.push(numberOf(event));
        await client.appendToStream('order-1', countedFrom(written, 50, 1_000));
        written += 50;
      }
    };
    await expect(consume()).rejects.toMatchObject({
      type: 'timeout',
      message: '10 ABORTED: Operation timed out: Consumer too slow to handle event while live. Client resubscription required.',
    });
    expect(seen).toEqual(seen.map((_, index) => index));
    const rest = client.readStream('order-1', { fromRevision: BigInt(seen.length) });
    expect(await numbersOf(rest)).toEqual(Array.from({ length: written - seen.length }, (_, index) => seen.length + index));
  }, 20_000);

  it('refuses what it does not offer', async () => {
    const { client } = await startServer();
    await client.appendToStream('order-1', counted(0));
    await expect(client.deleteStream('order-1')).rejects.toMatchObject({ code: 12 });
    await expect(client.setStreamMetadata('order-1', { maxCount: 1 })).rejects.toMatchObject({ type: 'access-denied' });
    await expect(client.appendToStream('$order', counted(1))).rejects.toMatchObject({ type: 'access-denied' });
    await expect(numbersOf(client.readStream('$$order-1'))).rejects.toMatchObject({ type: 'stream-not-found' });
  });
});

describe('starting', () => {
  it('answers «not ready» while it opens a large store', async () => {
    const dataDir = scratchDirectory();
    const { port } = (await startServer()).server;
    await stopServers();
    const store = await openStore(dataDir);
    const thousand = Array.from({ length: 1_000 }, () => proposedEvent());
    for (let n = 0; n < 30; n += 1) store.log.transaction(() => store.log.append('large', thousand));
    await store.close();

    const client = EventStoreDBClient.connectionString(`esdb://127.0.0.1:${String(port)}?tls=false`);
    const starting = startServer({ dataDir, port });
    const refusals = new Set<string>();
    const append = async (): Promise<bigint> => {
      try {
        return (await client.appendToStream('order-1', counted(0))).nextExpectedRevision;
      } catch (error) {
        refusals.add(String(error));
        return append();
      }
    };
    expect(await append()).toBe(0n);
    expect([...refusals]).toContain('Error: Could not recognize Server Is Not Ready');
    await starting;
    await client.dispose();
  });

  it('is refused on a port that is taken', async () => {
    const { server } = await startServer();
    const taken = startEventStoreServer({ dataDir: scratchDirectory(), port: server.port });
    await expect(taken).rejects.toThrow(`Port ${String(server.port)} of 127.0.0.1 is in use.`);
  });
});

describe('stopping', () => {
  const ended = { code: 13, message: '13 INTERNAL: Received RST_STREAM with code 0' };

  it('ends every open call, and clients come back by themselves', async () => {
    const faults = new Faults();
    const { client, server, dataDir } = await startServer({ faults });
    faults.dropAnswers();
    const unanswered = client.appendToStream('order-1', counted(0));
    const subscription = client.subscribeToStream('order-1');
    await once(subscription, 'data');
    const failures = Promise.all([expect(unanswered).rejects.toMatchObject(ended), once(subscription, 'error')]);
    await server.stop();
    const [, [error]] = await failures;
    expect(error).toMatchObject(ended);

    await startServer({ dataDir, port: server.port });
    await client.appendToStream('order-1', counted(1), { expectedRevision: 0n });
    expect(await numbersOf(client.readStream('order-1'))).toEqual([0, 1]);
  });

  it('may be asked for twice', async () => {
    const { server } = await startServer();
    await expect(Promise.all([server.stop(), server.stop()])).resolves.toEqual([undefined, undefined]);
  });
});
