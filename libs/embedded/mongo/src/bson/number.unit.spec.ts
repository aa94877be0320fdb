import { Decimal128, Int32 } from 'bson';
import fc from 'fast-check';
import { add, divide, multiply, subtract, wholeNumber } from './number';
import { codeOf } from '../testing/documents';
import { Summation } from './summation';
import { type BsonNumber } from './value';

const int = (value: number): Int32 => new Int32(value);
const decimal = (text: string): Decimal128 => Decimal128.fromString(text);
const MAX_LONG = 2n ** 63n - 1n;

describe('arithmetic', () => {
  it.each<[string, BsonNumber, BsonNumber]>([
    ['int + int', add(int(1), int(2)), int(3)],
    ['int + long', add(int(1), 2n), 3n],
    ['int + double', add(int(1), 2), 3],
    ['int + decimal', add(int(1), decimal('2.0')), decimal('3.0')],
    ['double + decimal, of which 15 digits are taken', add(1.5, decimal('1')), decimal('2.50000000000000')],
    ['ints beyond 2^31', add(int(2_147_483_647), int(1)), 2_147_483_648n],
    ['longs beyond 2^63', add(MAX_LONG, int(1)), 2 ** 63],
    ['longs above 2^53', add(9_007_199_254_740_993n, int(1)), 9_007_199_254_740_994n],
    ['decimals', add(decimal('0.10'), decimal('0.2')), decimal('0.30')],
    ['a decimal and infinity', add(decimal('1'), Infinity), decimal('Infinity')],
    ['int - long', subtract(int(1), 2n), -1n],
    ['int * int beyond 2^31', multiply(int(2_147_483_647), int(2)), 4_294_967_294n],
    ['decimal * int', multiply(decimal('1.10'), int(3)), decimal('3.30')],
    ['int / int', divide(int(6), int(3)), 2],
    ['decimal / int without an end', divide(decimal('1'), int(3)), decimal('0.3333333333333333333333333333333333')],
    ['decimal / int, rounded up', divide(decimal('2'), int(3)), decimal('0.6666666666666666666666666666666667')],
    ['decimal / int with an end', divide(decimal('0.3'), int(2)), decimal('0.15')],
  ])('%s', (_, result, expected) => {
    expect(result).toEqual(expected);
  });

  it('rounds decimals to 34 digits, half to even', () => {
    const digits = '1234567890123456789012345678901234';
    expect(add(decimal(`${digits}E+1`), int(5))).toEqual(decimal(`${digits}E+1`));
    expect(add(decimal(`${digits}E+1`), int(6))).toEqual(decimal('1.234567890123456789012345678901235E+34'));
  });

  it('refuses decimals that are too large or too small for their type', () => {
    expect(multiply(decimal('1E+6000'), decimal('1E+144'))).toEqual(decimal('1E+6144'));
    expect(multiply(decimal('0E-6000'), decimal('1E-6000'))).toEqual(decimal('0E-6176'));
    expect(codeOf(() => multiply(decimal('1E+6000'), decimal('1E+145')))).toBe(238);
    expect(codeOf(() => multiply(decimal('1E-6000'), decimal('1E-177')))).toBe(238);
  });

  it.each<[BsonNumber, number | undefined]>([
    [int(5), 5],
    [5n, 5],
    [5, 5],
    [decimal('5.0'), 5],
    [5.5, undefined],
    [NaN, undefined],
    [2n ** 60n, undefined],
  ])('knows whether %s is a whole number', (value, expected) => {
    expect(wholeNumber(value)).toBe(expected);
  });
});

describe('a sum', () => {
  const sumOf = (values: readonly BsonNumber[]): BsonNumber => {
    const sum = new Summation();
    for (const value of values) sum.add(value);
    return sum.result();
  };

  it.each<[string, BsonNumber[], BsonNumber]>([
    ['nothing', [], int(0)],
    ['ints', [int(1), int(2)], int(3)],
    ['ints beyond 2^31', [int(2_147_483_647), int(1)], 2_147_483_648n],
    ['a long among ints', [int(1), 2n], 3n],
    ['longs above 2^53', [9_007_199_254_740_993n, int(1)], 9_007_199_254_740_994n],
    ['longs beyond 2^63', [MAX_LONG, int(1)], 2 ** 63],
    ['longs that come back within 2^63', [MAX_LONG, int(1), -2n], MAX_LONG - 1n],
    ['doubles whose plain sum is 0.6000000000000001', [0.1, 0.2, 0.3], 0.6],
    ['a double and a decimal', [1.5, decimal('0.10')], decimal('1.60')],
    ['infinities', [Infinity, -1], Infinity],
    ['opposite infinities', [Infinity, -Infinity], NaN],
    ['infinity and a decimal', [Infinity, decimal('1')], decimal('Infinity')],
  ])('of %s', (_, values, expected) => {
    expect(sumOf(values)).toEqual(expected);
  });

  it('of longs is exact', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(2n ** 58n), max: 2n ** 58n }), { minLength: 1, maxLength: 20 }), (longs) => {
        expect(sumOf(longs)).toBe(longs.reduce((sum, value) => sum + value, 0n));
      }),
    );
  });
});
