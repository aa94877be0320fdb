import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { batches } from './batches';

const all = async <Item>(source: AsyncIterable<Item>): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for await (const item of source) items.push(item);
  return items;
};
async function* upTo(count: number): AsyncGenerator<number> {
  for (let number = 1; number <= count; number++) yield await Promise.resolve(number);
}

describe('batches', () => {
  it('hold everything, in order, and never too much', async () => {
    const taken = await all(batches(upTo(1_234), { size: 100, wait: 5 }));
    expect(taken.flat()).toEqual(await all(upTo(1_234)));
    expect(Math.max(...taken.map(({ length }) => length))).toBe(100);
  });

  it('are handed over when nothing more comes for now', async () => {
    const source = new PassThrough({ objectMode: true });
    source.write('first');
    const batch = batches(source, { size: 100, wait: 5 }).next();
    source.write('second');
    expect(await batch).toEqual({ done: false, value: ['first', 'second'] });
  });

  it('are read ahead by two at most', async () => {
    let given = 0;
    const source = async function* () {
      for (; given < 1_000; given++) yield await Promise.resolve(given);
    };
    const taking = batches(source(), { size: 10, wait: 5 });
    await taking.next();
    await new Promise(setImmediate);
    expect(given).toBeLessThan(40);
    await taking.return();
  });

  it('end with the error of their source', async () => {
    const source = new PassThrough({ objectMode: true });
    const failed = all(batches(source, { size: 10, wait: 5 }));
    source.write('first');
    await once(source, 'readable');
    source.destroy(new Error('cut'));
    await expect(failed).rejects.toThrow('cut');
  });
});
