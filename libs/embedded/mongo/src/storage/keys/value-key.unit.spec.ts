import { Decimal128, Int32, MinKey } from 'bson';
import fc from 'fast-check';
import { compare } from '../../bson/compare';
import type { MaybeValue } from '../../bson/value';
import { anyValue } from '../../testing/arbitraries';
import { directed } from './entry-key';

const decimal = (text: string): Decimal128 => Decimal128.fromString(text);
const keyOfValue = (value: MaybeValue): Buffer => directed(value, 1);
const hex = (value: MaybeValue): string => keyOfValue(value).toString('hex');

describe('the key of a value', () => {
  it('has the same bytes for a number of every type', () => {
    expect([new Int32(1), 1n, 1, decimal('1.0')].map(hex)).toEqual(Array(4).fill('04048001' + '0b' + '00'));
    expect([new Int32(0), -0, decimal('-0E+3')].map(hex)).toEqual(Array(3).fill('0403'));
  });

  it('tells a double from the decimal that only looks like it', () => {
    expect(Buffer.compare(keyOfValue(0.1), keyOfValue(decimal('0.1')))).toBe(1);
    expect(Buffer.compare(keyOfValue(0.3), keyOfValue(decimal('0.3')))).toBe(-1);
  });

  it('has the order of the values', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (left, right) => {
        expect(Math.sign(Buffer.compare(keyOfValue(left), keyOfValue(right)))).toBe(Math.sign(compare(left, right)));
      }),
      { numRuns: 2000 },
    );
  });

  it('is never the beginning of another key', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (left, right) => {
        const [first, second] = [keyOfValue(left), keyOfValue(right)];
        expect(second.subarray(0, first.length).equals(first)).toBe(first.equals(second));
      }),
    );
  });

  it('of an empty array lies between MinKey and null', () => {
    expect([undefined, null, new MinKey()].map(hex)).toEqual(['02', '03', '01']);
  });
});
