import { type BsonValue, isNumber, type MaybeValue } from '../../bson/value';
import { toNumber } from '../../bson/number';

/** A parsed expression: what it makes of a document, `undefined` for a missing value. */
export type Expression = (root: BsonValue) => MaybeValue;

/** Whether a value counts as true: all but false, null, missing and zero. */
export function isTrue(value: MaybeValue): boolean {
  if (value === undefined || value === null || value === false) return false;
  return !isNumber(value) || toNumber(value) !== 0;
}
