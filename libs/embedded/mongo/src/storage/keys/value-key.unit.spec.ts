import { Binary, BSONRegExp, Decimal128, Int32, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import { compare } from '../../bson/compare';
import { Document } from '../../bson/document';
import type { BsonValue, MaybeValue } from '../../bson/value';
import { keyOfValue } from './value-key';

const decimal = (text: string): Decimal128 => Decimal128.fromString(text);
const hex = (value: MaybeValue): string => keyOfValue(value).toString('hex');

const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('\0', '\u{1}', 'a', 'é', '\u{ffff}', '\u{1f600}') }));
const scalar = fc.oneof(
  fc.integer().map((value) => new Int32(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.double(),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 34n) + 1n, max: 10n ** 34n - 1n }), fc.integer({ min: -30, max: 30 }))
    .map(([c, e]) => decimal(`${c}E${e}`)),
  text,
  fc.boolean(),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.uint8Array({ maxLength: 3 }).map((bytes) => new Binary(bytes)),
  fc.constantFrom<BsonValue>(null, new MinKey(), new MaxKey(), new Timestamp({ t: 1, i: 2 }), new BSONRegExp('^a', 'i')),
);
const { value } = fc.letrec<{ value: BsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom('a', 'b', ''), tie('value')), { maxLength: 3 }).map((fields) => Document.of(fields)),
  ),
}));

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
      fc.property(value, value, (left, right) => {
        expect(Math.sign(Buffer.compare(keyOfValue(left), keyOfValue(right)))).toBe(Math.sign(compare(left, right)));
      }),
      { numRuns: 2000 },
    );
  });

  it('is never the beginning of another key', () => {
    fc.assert(
      fc.property(value, value, (left, right) => {
        const [first, second] = [keyOfValue(left), keyOfValue(right)];
        expect(second.subarray(0, first.length).equals(first)).toBe(first.equals(second));
      }),
    );
  });

  it('of an empty array lies between MinKey and null', () => {
    expect([undefined, null, new MinKey()].map(hex)).toEqual(['02', '03', '01']);
  });
});
