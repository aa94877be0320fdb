import { KeyCache } from './key-cache';

const key = Buffer.alloc(32, 1);

describe('the cache of keys', () => {
  it('keeps a key for less than a minute, however often it is used', () => {
    let now = 0;
    const cache = new KeyCache(() => now);
    cache.keep('a', key);
    for (now = 0; now < 60_000; now += 20_000) expect(cache.find('a')).toBe(key);
    expect(cache.find('a')).toBeUndefined();
  });

  it('keeps ten thousand keys, those that were used last', () => {
    const cache = new KeyCache();
    for (let index = 0; index < 10_000; index++) cache.keep(String(index), key);
    expect(cache.find('0')).toBe(key);
    cache.keep('one more', key);
    expect([cache.find('0'), cache.find('1'), cache.find('2')]).toEqual([key, undefined, key]);
  });

  it('forgets a key', () => {
    const cache = new KeyCache();
    cache.keep('a', key);
    cache.forget('a');
    expect(cache.find('a')).toBeUndefined();
  });
});
