import { Document } from '../../bson/document';
import type { BsonValue, MaybeValue } from '../../bson/value';
import { badValue, failedToParse } from '../../errors';
import type { Hint } from '../../planner/plan';
import { parseDirection, parseSort } from '../../query/sort/parse-sort';
import type { Sort } from '../../query/sort/sort';
import type { Collection } from '../../storage/collection';

/** What a sort asks for: an order by fields, or that of insertion. */
interface Order {
  readonly sort?: Sort;
  readonly natural?: { readonly natural: 1 | -1 };
}

/** @throws CommandError as {@link parseSort} */
export function orderOf(document: Document | undefined): Order {
  if (document === undefined || document.size === 0) return {};
  const natural = naturalOf(document);
  return natural === undefined ? { sort: parseSort(document) } : { natural };
}

function naturalOf(document: Document): { natural: 1 | -1 } | undefined {
  const direction = document.get('$natural');
  return direction === undefined || document.size > 1 ? undefined : { natural: parseDirection(direction) };
}

/**
 * The index that a hint names, by its name or its key.
 *
 * @throws CommandError 2 when there is none, 9 for what is no hint
 */
export function hintOf(collection: Collection | undefined, hint: MaybeValue): Hint | undefined {
  if (hint === undefined || collection === undefined || isEmpty(hint)) return undefined;
  if (typeof hint !== 'string' && !(hint instanceof Document)) throw failedToParse('hint must be a string or an object');
  return named(collection, hint);
}

function named(collection: Collection, hint: string | Document): Hint {
  const found = (hint instanceof Document ? naturalOf(hint) : undefined) ?? collection.indexBy(hint);
  if (found === undefined) throw badValue('hint provided does not correspond to an existing index');
  return found;
}

const isEmpty = (hint: BsonValue): boolean => hint instanceof Document && hint.size === 0;
