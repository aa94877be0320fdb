import { Faults } from './faults';
import { counted, countedFrom, numberOf, numbersOf, startServer, stopServers } from './testing/running-server';
import { removeScratchDirectories } from '../../data-folder/src/testing';

afterEach(stopServers);
afterAll(removeScratchDirectories);

const broken = { type: 'unavailable', message: '14 UNAVAILABLE: Connection dropped' };

describe('faults', () => {
  it('cut an append after it was carried out, and the retry finds it', async () => {
    const faults = new Faults();
    const { client } = await startServer({ faults });
    faults.cutAppends();
    const event = counted(0);
    await expect(client.appendToStream('order-1', event, { expectedRevision: 'no_stream' })).rejects.toMatchObject(broken);
    const again = await client.appendToStream('order-1', event, { expectedRevision: 'no_stream' });
    expect(again.nextExpectedRevision).toBe(0n);
    expect(await numbersOf(client.readStream('order-1'))).toEqual([0]);
  });

  it('meet only the stream they name, and as often as they say', async () => {
    const faults = new Faults();
    const { client } = await startServer({ faults });
    await client.appendToStream('order-1', countedFrom(0, 5));
    await client.appendToStream('order-2', countedFrom(0, 5));
    faults.cutReads(2, { stream: 'order-1', times: 2 });
    expect(await numbersOf(client.readStream('order-2'))).toEqual([0, 1, 2, 3, 4]);
    await expect(numbersOf(client.readStream('order-1'))).rejects.toMatchObject(broken);
    await expect(numbersOf(client.readStream('order-1'))).rejects.toMatchObject(broken);
    expect(await numbersOf(client.readStream('order-1'))).toEqual([0, 1, 2, 3, 4]);
  });

  it('cut a subscription after so many events', async () => {
    const faults = new Faults();
    const { client } = await startServer({ faults });
    await client.appendToStream('order-1', countedFrom(0, 5));
    faults.cutReads(2, { stream: '$all' });
    const seen: number[] = [];
    const follow = async (): Promise<void> => {
      for await (const event of client.subscribeToAll()) seen.push(numberOf(event));
    };
    await expect(follow()).rejects.toMatchObject(broken);
    expect(seen).toEqual([0, 1]);
  });

  it('delay an append behind a later one, and a read until then', async () => {
    const faults = new Faults();
    const { client } = await startServer({ faults });
    faults.delayAppends(200, { stream: 'order-1' });
    const order: string[] = [];
    await Promise.all([
      client.appendToStream('order-1', counted(0)).then(() => order.push('order-1')),
      client.appendToStream('order-2', counted(0)).then(() => order.push('order-2')),
    ]);
    expect(order).toEqual(['order-2', 'order-1']);
    faults.delayReads(200);
    const read = numbersOf(client.readStream('order-1'));
    await client.appendToStream('order-1', counted(1));
    expect(await read).toEqual([0, 1]);
  });
});
