import { Document } from '../../bson/document';
import { isArray, type BsonValue, type MaybeValue } from '../../bson/value';
import { notImplemented } from '../../errors';
import { arrayIndex, fieldPath } from '../field-path';
import { type Condition, type Filter, PathFilter } from './filter';

/** An element of an array that met a condition. */
interface MatchedElement {
  /** The path of the array. */
  readonly array: string;
  readonly index: number;
}

/**
 * The elements by which a document matches a filter, one for every condition that an array met by an element. Conditions that are
 * negated say nothing.
 * @throws CommandError 238 where MongoDB's choice depends on its plan or on more than one array: `$or`, arrays in arrays, numbers in paths.
 */
export function matchedElements(filter: Filter, document: Document): readonly MatchedElement[] {
  switch (filter.kind) {
    case 'and':
      return filter.filters.flatMap((one) => matchedElements(one, document));
    case 'or':
      throw notImplemented('the positional $ with an $or in the filter');
    case 'path':
      return matchedBy(filter, document);
    default:
      return [];
  }
}

function matchedBy({ path: { parts }, condition }: PathFilter, document: Document): readonly MatchedElement[] {
  let value: MaybeValue = document;
  for (const [at, part] of parts.entries()) {
    if (isArray(value)) return found(parts.slice(0, at), indexBelow(value, parts.slice(at), condition));
    value = value instanceof Document ? value.get(part) : undefined;
  }
  return isArray(value) ? found(parts, indexOf(value, condition)) : [];
}

const found = (parts: readonly string[], index: number): readonly MatchedElement[] =>
  index < 0 ? [] : [{ array: parts.join('.'), index }];

function indexOf(array: readonly BsonValue[], condition: Condition): number {
  if (condition.kind === 'elementMatches') return condition.indexIn(array);
  return condition.expandsArrays ? array.findIndex((element) => condition.accepts(element)) : -1;
}

/** The place of the first document of an array that meets a condition at a path within it. */
function indexBelow(array: readonly BsonValue[], parts: readonly string[], condition: Condition): number {
  if (arrayIndex(parts[0] ?? '') !== undefined) throw notImplemented('the positional $ with a number in a path of the filter');
  const inner = new PathFilter(fieldPath(parts.join('.')), condition);
  const index = array.findIndex((element) => element instanceof Document && inner.matches(element));
  const element = array[index];
  if (element instanceof Document && matchedBy(inner, element).length > 0) throw notImplemented('the positional $ in arrays of arrays');
  return index;
}
