import { EventIds } from './event-ids';

describe('the memory of event ids', () => {
  it('knows an id only in the stream where it was written', () => {
    const ids = new EventIds();
    ids.remember('order-1', 'a', 4n);
    expect(ids.revisionOf('order-1', 'a')).toBe(4n);
    expect(ids.revisionOf('order-2', 'a')).toBeUndefined();
  });

  it('forgets the oldest first when it is full', () => {
    const ids = new EventIds(2);
    ids.remember('s', 'a', 0n);
    ids.remember('s', 'b', 1n);
    ids.remember('s', 'a', 2n);
    ids.remember('s', 'c', 3n);
    expect(['a', 'b', 'c'].map((id) => ids.revisionOf('s', id))).toEqual([2n, undefined, 3n]);
  });
});
