import { type Binary, type BSONRegExp, Decimal128, Int32, type MaxKey, type MinKey, type ObjectId, type Timestamp } from 'bson';
import { type Document } from './document';

/** A number with its BSON type: `number` is a double, `bigint` a long. */
export type BsonNumber = number | bigint | Int32 | Decimal128;

/** A BSON value. A field that is not there is `undefined`, which is no BSON value. */
export type BsonValue =
  | null
  | boolean
  | string
  | BsonNumber
  | Date
  | ObjectId
  | Binary
  | Timestamp
  | BSONRegExp
  | MinKey
  | MaxKey
  | Document
  | readonly BsonValue[];

/** A value, or `undefined` when there is none. */
export type MaybeValue = BsonValue | undefined;

export function isNumber(value: MaybeValue): value is BsonNumber {
  return typeof value === 'number' || value instanceof Int32 || typeof value === 'bigint' || value instanceof Decimal128;
}

export function isArray(value: MaybeValue): value is readonly BsonValue[] {
  return Array.isArray(value);
}

export function isRegex(value: MaybeValue): value is BSONRegExp {
  return typeof value === 'object' && value !== null && '_bsontype' in value && value._bsontype === 'BSONRegExp';
}
