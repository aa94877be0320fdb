import { type BSONRegExp, Decimal128, Int32 } from 'bson';
import { type BsonValue, type MaybeValue } from './document';
import { type BsonNumber } from './scalars';

export type { BsonNumber, BsonValue, MaybeValue };

export function isNumber(value: MaybeValue): value is BsonNumber {
  return typeof value === 'number' || value instanceof Int32 || typeof value === 'bigint' || value instanceof Decimal128;
}

export function isArray(value: MaybeValue): value is readonly BsonValue[] {
  return Array.isArray(value);
}

export function isRegex(value: MaybeValue): value is BSONRegExp {
  return typeof value === 'object' && value !== null && '_bsontype' in value && value._bsontype === 'BSONRegExp';
}
