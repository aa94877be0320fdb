import { Document } from '../../bson/document';
import { type BsonValue } from '../../bson/value';
import { compareStrings } from '../../bson/compare';
import { CommandError } from '../../errors';
import { isWithin, type FieldPath } from '../field-path';
import { type Filter, type PathFilter } from '../filter/filter';
import { modifyAt } from '../modify-at';

interface Equality {
  readonly path: FieldPath;
  readonly value: BsonValue;
}

/**
 * The document that the equalities of a filter describe: those that every match must meet. `_id` comes first, the others by name.
 * @throws CommandError 54 when two of them are about the same field, or one about a part of another.
 */
export function upsertFields(filter: Filter): Document {
  const equalities = equalitiesOf(filter).sort((left, right) => compareStrings(left.path.text, right.path.text));
  requireDistinct(equalities);
  return equalities.reduce((document, { path, value }) => modifyAt(document, path.parts, () => value), Document.empty);
}

function equalitiesOf(filter: Filter): Equality[] {
  switch (filter.kind) {
    case 'and':
      return filter.filters.flatMap(equalitiesOf);
    case 'or':
      return filter.filters.length === 1 ? filter.filters.flatMap(equalitiesOf) : [];
    case 'path':
      return equalityOf(filter);
    default:
      return [];
  }
}

function equalityOf({ path, condition }: PathFilter): Equality[] {
  if (condition.kind === 'comparison' && condition.operator === 'eq') return [{ path, value: condition.operand }];
  if (condition.kind !== 'oneOf' || condition.patterns.length > 0) return [];
  const [value, ...more] = condition.values;
  return value === undefined || more.length > 0 ? [] : [{ path, value }];
}

function requireDistinct(equalities: readonly Equality[]): void {
  for (const [at, { path }] of equalities.entries()) {
    const clash = equalities.slice(at + 1).find((other) => isWithin(other.path, path));
    if (clash !== undefined) throw new CommandError(54, `cannot infer query fields to set, path '${clash.path.text}' is matched twice`);
  }
}
