import fc from 'fast-check';
import { meanOf, medianOf, percentageOf } from './statistics.projection';

describe('percentages and means', () => {
  it('have one decimal, and two', () => {
    expect([percentageOf(2, 3), percentageOf(1, 3), percentageOf(3, 3), percentageOf(0, 3)]).toEqual([66.7, 33.3, 100, 0]);
    expect([meanOf(13, 3), meanOf(8, 2)]).toEqual([4.33, 4]);
  });
  it('are null when there is nothing to divide by', () => {
    expect([percentageOf(0, 0), meanOf(0, 0), medianOf([])]).toEqual([null, null, null]);
  });
});

describe('the median', () => {
  it.each([
    ['the only value', [{ value: 4, count: 1 }], 4],
    [
      'the value in the middle',
      [
        { value: 9, count: 1 },
        { value: 1, count: 1 },
        { value: 2, count: 1 },
      ],
      2,
    ],
    [
      'the mean of the two in the middle',
      [
        { value: 3, count: 2 },
        { value: 2, count: 2 },
      ],
      2.5,
    ],
    [
      'the value that is found most often',
      [
        { value: 1, count: 2 },
        { value: 5, count: 7 },
        { value: 30, count: 1 },
      ],
      5,
    ],
  ])('is %s', (_, frequencies, median) => {
    expect(medianOf(frequencies)).toBe(median);
  });
  it('is that of the values written out one by one', () => {
    const frequencies = fc.array(fc.record({ value: fc.nat(20), count: fc.integer({ min: 1, max: 5 }) }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(frequencies, (found) => {
        const values = found.flatMap(({ value, count }) => Array<number>(count).fill(value)).sort((one, other) => one - other);
        const middle = values.slice(Math.ceil(values.length / 2) - 1, Math.floor(values.length / 2) + 1);
        expect(medianOf(found)).toBe(middle.reduce((sum, value) => sum + value, 0) / middle.length);
      }),
    );
  });
});
