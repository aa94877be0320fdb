import { Binary, BSONRegExp, Decimal128, Int32, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import { anyNumber, anyValue } from '../testing/arbitraries';
import { document, value } from '../testing/documents';
import { compare, compareStrings, isEqual } from './compare';
import { equalityKey } from './equality-key';
import { type BsonValue, type MaybeValue } from './value';

const decimal = (text: string): Decimal128 => Decimal128.fromString(text);

describe('the order of BSON values', () => {
  it('goes by type first', () => {
    const inOrder: BsonValue[] = [
      new MinKey(),
      null,
      new Int32(7),
      'text',
      document({ a: 1 }),
      value([1]),
      new Binary(Buffer.from([1])),
      new ObjectId('000000000000000000000001'),
      false,
      true,
      new Date(0),
      new Timestamp({ t: 1, i: 1 }),
      new BSONRegExp('a'),
      new MaxKey(),
    ];
    expect(inOrder.toReversed().sort(compare)).toEqual(inOrder);
  });

  it.each<[string, MaybeValue, MaybeValue, -1 | 0 | 1]>([
    ['an int and a long of one value', new Int32(5), 5n, 0],
    ['an int and a decimal written with zeros', new Int32(5), decimal('5.00'), 0],
    ['longs above 2^53', 9_007_199_254_740_993n, 9_007_199_254_740_992n, 1],
    ['a long and the double next to it', 9_007_199_254_740_993n, 9_007_199_254_740_992, 1],
    ['0.1 as a double and as a decimal, which is less', 0.1, decimal('0.1'), 1],
    ['0.5 as a double and as a decimal', 0.5, decimal('0.5'), 0],
    ['zero and minus zero', 0, -0, 0],
    ['NaN and the least number', NaN, -Infinity, -1],
    ['NaN as a double and as a decimal', NaN, decimal('NaN'), 0],
    ['a decimal and infinity', decimal('1E+6000'), Infinity, -1],
    ['a document and one with more fields', document({ a: 1 }), document({ a: 1, b: 1 }), -1],
    ['no value at all and null', undefined, null, -1],
    ['MinKey and no value at all', new MinKey(), undefined, -1],
    ['documents with other names', document({ a: 2 }), document({ b: 1 }), -1],
    ['documents with values of other types', document({ b: 1 }), document({ a: 'x' }), -1],
    ['documents with their fields in another order', document({ a: 1, b: 1 }), document({ b: 1, a: 1 }), -1],
    ['an array and one with more elements', value([1, 2]), value([1, 2, 0]), -1],
    ['bytes of another length', new Binary(Buffer.from([255])), new Binary(Buffer.from([0, 0])), -1],
    ['a character beyond the basic plane and the last one in it', '\u{1f600}', '\u{ffff}', 1],
    ['a text and the same with more behind', 'a', 'a\0', -1],
  ])('compares %s', (_, left, right, expected) => {
    expect([Math.sign(compare(left, right)), Math.sign(compare(right, left))]).toEqual([expected, -expected || 0]);
  });

  it('is an order: exactly one of two values comes first, and what lies between lies between', () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (...values) => {
        const [least, middle, greatest] = values.sort(compare);
        expect([compare(least, middle) <= 0, compare(middle, greatest) <= 0, compare(least, greatest) <= 0]).toEqual([true, true, true]);
        expect(Math.sign(compare(least, greatest))).toBe(-Math.sign(compare(greatest, least)) || 0);
      }),
    );
  });

  it('of texts is that of their bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (left, right) => {
        expect(Math.sign(compareStrings(left, right))).toBe(Buffer.compare(Buffer.from(left), Buffer.from(right)));
      }),
    );
  });
});

describe('the key of equality', () => {
  it.each([['values', anyValue] as const, ['numbers', anyNumber] as const])(
    'is shared by %s exactly when they are equal',
    (_, arbitrary) => {
      fc.assert(
        fc.property(arbitrary, arbitrary, (left, right) => {
          expect(equalityKey(left) === equalityKey(right)).toBe(isEqual(left, right));
        }),
      );
    },
  );

  it('is the same for one number in every type', () => {
    expect([new Int32(100), 100n, 100, decimal('1E+2')].map(equalityKey)).toEqual(['3:100', '3:100', '3:100', '3:100']);
  });
});
