import { Document } from '../../bson/document';
import { type BsonValue } from '../../bson/value';
import { badValue, failedToParse } from '../../errors';
import { type QueryContext } from '../context';
import { type Filter } from '../filter/filter';
import { parseFilter } from '../filter/parse-filter';
import { identifierOf } from './update-path';

/** Which elements the `$[name]` of paths mean, by name. The empty name means all of them. */
export type ArrayFilters = ReadonlyMap<string, (element: BsonValue) => boolean>;

/**
 * Reads the option `arrayFilters`.
 * @throws CommandError 9 for a filter that is not about one name, or a name with two filters; 2 for what is no name; those of filters.
 */
export function parseArrayFilters(given: readonly Document[], context: QueryContext): ArrayFilters {
  const filters = new Map<string, (element: BsonValue) => boolean>();
  for (const one of given) {
    const filter = parseFilter(one, context);
    const name = nameOf(filter);
    if (filters.has(name)) throw failedToParse(`Found multiple array filters with the same top-level field name ${name}`);
    filters.set(name, (element) => filter.matches(Document.of([[name, element]])));
  }
  return filters.set('', () => true);
}

function nameOf(filter: Filter): string {
  const [name, ...more] = new Set(namesIn(filter));
  if (name === undefined) throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters');
  if (more.length > 0) throw failedToParse(`Expected a single top-level field name, found '${name}' and '${more.join("' and '")}'`);
  if (/^[a-z][a-zA-Z0-9]*$/.test(name)) return name;
  throw badValue(`The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${name}'`);
}

function namesIn(filter: Filter): readonly string[] {
  switch (filter.kind) {
    case 'path':
      return filter.path.parts.slice(0, 1);
    case 'expression':
      throw failedToParse('$expr is not allowed in an array filter');
    default:
      return filter.filters.flatMap(namesIn);
  }
}

/**
 * Every name in the paths has its filter, and every filter is used.
 * @throws CommandError 2 for a missing filter, 9 for one that nothing uses
 */
export function requireUsed(filters: ArrayFilters, paths: readonly (readonly string[])[]): void {
  const unused = new Set(filters.keys());
  unused.delete('');
  for (const parts of paths)
    for (const name of parts.map(identifierOf)) {
      if (name === undefined) continue;
      if (!filters.has(name)) throw badValue(`No array filter found for identifier '${name}' in path '${parts.join('.')}'`);
      unused.delete(name);
    }
  for (const name of unused) throw failedToParse(`The array filter for identifier '${name}' was not used in the update`);
}
