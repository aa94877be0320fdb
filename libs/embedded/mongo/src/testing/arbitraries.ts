import { Binary, BSONRegExp, Decimal128, Int32, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import { Document } from '../bson/document';
import { type BsonNumber, type BsonValue } from '../bson/value';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 34n) + 1n, max: 10n ** 34n - 1n }), fc.integer({ min: -30, max: 30 }))
  .map(([coefficient, exponent]) => Decimal128.fromString(`${String(coefficient)}E${exponent}`));

/** Numbers of all types, many of them small and so often equal. */
export const anyNumber: fc.Arbitrary<BsonNumber> = fc.oneof(
  fc.integer().map((value) => new Int32(value)),
  fc.integer({ min: -2, max: 2 }).chain((value) => fc.constantFrom<BsonNumber>(new Int32(value), BigInt(value), value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.double(),
  decimal,
  fc.constantFrom('NaN', 'Infinity', '-Infinity', '-0', '1.0', '2').map((text) => Decimal128.fromString(text)),
);

const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('\0', '\u{1}', 'a', 'é', '\u{ffff}', '\u{1f600}') }));
const scalar = fc.oneof(
  anyNumber,
  text,
  fc.boolean(),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.uint8Array({ maxLength: 3 }).map((bytes) => new Binary(bytes)),
  fc.constantFrom<BsonValue>(null, new MinKey(), new MaxKey(), new Timestamp({ t: 1, i: 2 }), new BSONRegExp('^a', 'i')),
);

const fieldName = fc.constantFrom('a', 'b', 'é', '', '__proto__', '0');
const { value, document } = fc.letrec<{ value: BsonValue; document: Document }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('value'), { maxLength: 3 }), tie('document')),
  document: fc.array(fc.tuple(fieldName, tie('value')), { maxLength: 4 }).map((fields) => Document.of(fields)),
}));

/** Values of all types, nested in each other. */
export const anyValue: fc.Arbitrary<BsonValue> = value;
/** Documents with few different names, in any order. */
export const anyDocument: fc.Arbitrary<Document> = document;
export const anyFieldName: fc.Arbitrary<string> = fieldName;
