import { type Binary, type BSONRegExp, Decimal128, type Int32, type ObjectId, type Timestamp } from 'bson';
import { typeName, typeOrder, type BsonTypeName } from './bson-type';
import { fromDecimal128, fromDoubleExactly, normalized } from './decimal';
import { type Document } from './document';
import { type BsonNumber, type BsonValue } from './value';

/** The table is asked by the type of the value, so each function gets its own. */
type KeyOf = (value: never) => string;

/** A text that two values share exactly when they are equal in BSON's order. */
export function equalityKey(value: BsonValue): string {
  return `${typeOrder(value)}:${keys[typeName(value)](value as never)}`;
}

const none = (): string => '';
const framed = (text: string): string => `${text.length}.${text}`;

const keys: Readonly<Record<BsonTypeName, KeyOf>> = {
  minKey: none,
  null: none,
  int: (value: Int32) => String(value.value),
  long: (value: bigint) => String(value),
  double: keyOfNumber,
  decimal: keyOfNumber,
  string: (value: string) => value,
  object: keyOfDocument,
  array: (value: readonly BsonValue[]) => value.map((element) => framed(equalityKey(element))).join(''),
  binData: (value: Binary) => `${value.sub_type}.${value.toString('hex')}`,
  objectId: (value: ObjectId) => value.toHexString(),
  bool: (value: boolean) => String(value),
  date: (value: Date) => String(value.getTime()),
  timestamp: (value: Timestamp) => `${value.t}.${value.i}`,
  regex: (value: BSONRegExp) => framed(value.pattern) + value.options,
  maxKey: none,
};

function keyOfNumber(value: Exclude<BsonNumber, bigint | Int32>): string {
  if (typeof value === 'number' && Number.isInteger(value)) return String(BigInt(value));
  const decimal = value instanceof Decimal128 ? fromDecimal128(value) : Number.isFinite(value) ? fromDoubleExactly(value) : value;
  if (typeof decimal === 'number') return String(decimal);
  const { coefficient, exponent } = normalized(decimal);
  return exponent >= 0 ? String(coefficient * 10n ** BigInt(exponent)) : `${String(coefficient)}E${exponent}`;
}

function keyOfDocument(value: Document): string {
  let key = '';
  for (const [name, field] of value.entries()) key += framed(name) + framed(equalityKey(field));
  return key;
}
