import { readTogether } from './read-together';

/** Lengths of texts, and which were read at once. */
const lengths = () => {
  const readings: (readonly string[])[] = [];
  const read = readTogether((texts) => {
    readings.push(texts);
    return Promise.resolve(new Map(texts.filter((text) => text !== '').map((text) => [text, text.length])));
  });
  return { read, readings };
};

describe('what is read together', () => {
  it('is asked for in one turn; the next turn has a reading of its own', async () => {
    const { read, readings } = lengths();
    expect(await Promise.all([read('a'), read('bcd'), read('')])).toEqual([1, 3, undefined]);
    expect(await Promise.all([read('ef')])).toEqual([2]);
    expect(readings).toEqual([['a', 'bcd', ''], ['ef']]);
  });

  it('is read once', async () => {
    const { read, readings } = lengths();
    expect(await Promise.all([read('a'), read('a')])).toEqual([1, 1]);
    expect(await read('a')).toBe(1);
    expect(readings).toEqual([['a']]);
  });

  it('fails together', async () => {
    const read = readTogether(() => Promise.reject(new Error('away')));
    const asked = await Promise.allSettled([read('a'), read('b')]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
