import { type Binary, type BSONRegExp, Decimal128, Int32, type ObjectId, type Timestamp } from 'bson';
import { typeName, typeOrder, type BsonTypeName } from './bson-type';
import { fromDecimal128, fromDoubleExactly, normalized } from './decimal';
import { type Document } from './document';
import { type BsonNumber, type BsonValue } from './value';

type KeyOf<Value> = (value: Value) => string;

/** A text that two values share exactly when they are equal in BSON's order. */
export function equalityKey(value: BsonValue): string {
  return `${typeOrder(value)}:${keys[typeName(value)](value as never)}`;
}

const key = <Value extends BsonValue>(keyOf: KeyOf<Value>): KeyOf<never> => keyOf;
const none = (): string => '';
const framed = (text: string): string => `${text.length}.${text}`;

const keys: Readonly<Record<BsonTypeName, KeyOf<never>>> = {
  minKey: none,
  null: none,
  int: key<Int32>((value) => String(value.value)),
  long: key<bigint>(String),
  double: key(keyOfNumber),
  decimal: key(keyOfNumber),
  string: key<string>((value) => value),
  object: key<Document>((value) => Array.from(value.entries(), ([name, field]) => framed(name) + framed(equalityKey(field))).join('')),
  array: key<readonly BsonValue[]>((value) => value.map((element) => framed(equalityKey(element))).join('')),
  binData: key<Binary>((value) => `${value.sub_type}.${value.toString('hex')}`),
  objectId: key<ObjectId>((value) => value.toHexString()),
  bool: key<boolean>(String),
  date: key<Date>((value) => String(value.getTime())),
  timestamp: key<Timestamp>((value) => `${value.t}.${value.i}`),
  regex: key<BSONRegExp>((value) => framed(value.pattern) + value.options),
  maxKey: none,
};

function keyOfNumber(value: Exclude<BsonNumber, bigint | Int32>): string {
  if (typeof value === 'number' && Number.isInteger(value)) return String(BigInt(value));
  const decimal = value instanceof Decimal128 ? fromDecimal128(value) : Number.isFinite(value) ? fromDoubleExactly(value) : value;
  if (typeof decimal === 'number') return String(decimal);
  const { coefficient, exponent } = normalized(decimal);
  return exponent >= 0 ? String(coefficient * 10n ** BigInt(exponent)) : `${String(coefficient)}E${exponent}`;
}
