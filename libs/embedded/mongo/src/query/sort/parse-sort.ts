import { Document } from '../../bson/document';
import { toNumber } from '../../bson/number';
import { isNumber, type BsonValue } from '../../bson/value';
import { CommandError, notImplemented } from '../../errors';
import { checkedParts } from '../expression/parse-reference';
import { Sort } from './sort';

/**
 * Reads a sort such as `{ a: 1, 'b.c': -1 }`. An empty one keeps every order.
 * @throws CommandError 15974 or 15975 for a wrong direction, those of paths, 238 for `$meta` and `$natural`.
 */
export function parseSort(sort: Document): Sort {
  return new Sort(
    Array.from(sort.entries(), ([name, direction]) => {
      if (name === '$natural') throw notImplemented('$natural beside other fields');
      return { path: { text: name, parts: checkedParts(name) }, direction: parseDirection(direction) };
    }),
  );
}

/** Reads 1 or -1. */
export function parseDirection(value: BsonValue): 1 | -1 {
  if (value instanceof Document) throw notImplemented('sorting by $meta');
  if (!isNumber(value)) throw new CommandError(15974, 'Illegal key in $sort specification');
  const direction = toNumber(value);
  if (direction === 1 || direction === -1) return direction;
  throw new CommandError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
}
