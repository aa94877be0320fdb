import { type Document } from '../../bson/document';
import { isArray } from '../../bson/value';
import { badValue, notImplemented } from '../../errors';
import { type Filter } from '../filter/filter';
import { matchedElements } from '../filter/matched-element';
import { valueAt } from '../value-at';
import { type ArrayFilters } from './array-filters';
import { type Change } from './modifier';
import { inPathOrder, requireNoConflict } from './path-order';
import { identifierOf, isPositional, MATCHED } from './update-path';

type Path = readonly string[];

/** The document whose elements are looked for, and what says which. */
export interface Search {
  readonly document: Document;
  readonly arrayFilters: ArrayFilters;
  /** The filter that found the document; `undefined` when none did. */
  readonly filter: Filter | undefined;
}

/**
 * The changes with the numbers of elements in place of `$`, `$[]` and `$[name]`; a change of several elements becomes several.
 * @throws CommandError 2 where there is no such array or element, 40 when two changes come to one place, 238 when `$` is not certain.
 */
export function locatedChanges(changes: readonly Change[], search: Search): readonly Change[] {
  if (!changes.some(({ parts }) => parts.some(isPositional))) return changes;
  const located = inPathOrder(changes.flatMap(({ parts, modify }) => locatedPaths(parts, search).map((path) => ({ parts: path, modify }))));
  requireNoConflict(located);
  return located;
}

function locatedPaths(path: Path, search: Search): readonly Path[] {
  const at = path.findIndex(isPositional);
  if (at < 0) return [path];
  const [array, part = '', rest] = [path.slice(0, at), path[at], path.slice(at + 1)];
  return indexesOf(array, part, search).flatMap((index) => locatedPaths([...array, String(index), ...rest], search));
}

function indexesOf(array: Path, part: string, search: Search): readonly number[] {
  return part === MATCHED ? [matchedIndex(array, search)] : filteredIndexes(array, identifierOf(part) ?? '', search);
}

function matchedIndex(array: Path, { document, filter }: Search): number {
  const [first, ...more] = filter === undefined ? [] : matchedElements(filter, document);
  if (first === undefined) throw badValue('The positional operator did not find the match needed from the query.');
  const isCertain = first.array === array.join('.') && more.every((other) => other.array === first.array && other.index === first.index);
  if (!isCertain) throw notImplemented('the positional $ after conditions on several arrays or elements');
  return first.index;
}

function filteredIndexes(array: Path, name: string, { document, arrayFilters }: Search): readonly number[] {
  const elements = valueAt(document, array);
  const path = array.join('.');
  if (elements === undefined) throw badValue(`The path '${path}' must exist in the document in order to apply array updates.`);
  if (!isArray(elements)) throw badValue(`Cannot apply array updates to the non-array element '${path}'`);
  return [...elements.keys()].filter((index) => arrayFilters.get(name)?.(elements[index] ?? null));
}
