import { Chance } from './chance';

const drawn = (...seeds: readonly number[]): readonly number[] => {
  const chance = new Chance(...seeds);
  return Array.from({ length: 5 }, () => chance.between(0, 1));
};

describe('chance', () => {
  it('is the same for the same seeds, and another for others', () => {
    expect(drawn(1, 2)).toEqual(drawn(1, 2));
    for (const [one, other] of [
      [drawn(1, 2), drawn(2, 1)],
      [drawn(1, 2), drawn(1, 3)],
      [drawn(0, 0), drawn(0, 1)],
    ])
      expect(one).not.toEqual(other);
  });

  it('lets things happen as often as they should', () => {
    const chance = new Chance(7);
    const times = 20_000;
    const counts = { often: 0, seldom: 0, never: 0 };
    let happened = 0;
    for (let time = 0; time < times; time++) {
      if (chance.happens(0.3)) happened += 1;
      counts[chance.weighted({ often: 9, seldom: 1, never: 0 })] += 1;
    }
    expect(happened / times).toBeCloseTo(0.3, 1);
    expect([Math.round((counts.often / times) * 10), counts.never]).toEqual([9, 0]);
  });

  it('picks everything there is, and nothing else', () => {
    const chance = new Chance(3);
    expect(new Set(Array.from({ length: 200 }, () => chance.pick(['a', 'b', 'c'])))).toEqual(new Set(['a', 'b', 'c']));
  });
});
