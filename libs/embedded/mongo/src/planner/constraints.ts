import { compare } from '../bson/compare';
import { typeName } from '../bson/bson-type';
import { isNumber, type BsonValue } from '../bson/value';
import { toNumber } from '../bson/number';
import type { Comparison, Condition } from '../query/filter/condition';
import type { Filter, PathFilter } from '../query/filter/filter';

/** What a filter says about the values of one path, as far as an index can use it. */
export type Constraint = Points | Span;

/** One of these values. */
export interface Points {
  readonly kind: 'points';
  readonly values: readonly BsonValue[];
}

/** Between two values of one type, both included; without one, all of the type on that side. */
export interface Span {
  readonly kind: 'span';
  readonly lower?: BsonValue;
  readonly upper?: BsonValue;
}

/** What every match has to fulfil, by path. A path with several conditions has them all. */
export type Constraints = ReadonlyMap<string, readonly Constraint[]>;

/** An index cannot give whole arrays, nor what is compared across types. */
const NOT_FOR_INDEX: ReadonlySet<string> = new Set(['array', 'regex', 'minKey', 'maxKey']);

/** What a filter says of paths. The filter itself still decides: a constraint only says where it is not worth looking. */
export function constraintsOf(filter: Filter): Constraints {
  const found = new Map<string, readonly Constraint[]>();
  for (const { path, condition } of conjunctsOf(filter)) {
    const constraint = constraintOf(condition);
    if (constraint !== undefined) found.set(path.text, [...(found.get(path.text) ?? []), constraint]);
  }
  return found;
}

function conjunctsOf(filter: Filter): readonly PathFilter[] {
  if (filter.kind === 'and') return filter.filters.flatMap(conjunctsOf);
  return filter.kind === 'path' ? [filter] : [];
}

function constraintOf(condition: Condition): Constraint | undefined {
  if (condition.kind === 'comparison') return isForIndex(condition.operand) ? comparisonOf(condition) : undefined;
  if (condition.kind !== 'oneOf' || condition.patterns.length > 0 || !condition.values.every(isForIndex)) return undefined;
  return { kind: 'points', values: condition.values };
}

function comparisonOf({ operator, operand }: Comparison): Constraint | undefined {
  if (operator === 'eq') return { kind: 'points', values: [operand] };
  if (operand === null || (isNumber(operand) && Number.isNaN(toNumber(operand)))) return undefined;
  return operator === 'gt' || operator === 'gte' ? { kind: 'span', lower: operand } : { kind: 'span', upper: operand };
}

const isForIndex = (value: BsonValue): boolean => !NOT_FOR_INDEX.has(typeName(value));

/**
 * One constraint for all that is asked of a path. Where documents have arrays one element may fulfil the one and another the other, so that only one of them
 * counts.
 */
export function combined(constraints: readonly Constraint[], isMultikey: boolean): Constraint | undefined {
  const points = constraints.find(({ kind }) => kind === 'points');
  if (points !== undefined || isMultikey) return points ?? constraints[0];
  const spans = constraints.filter((constraint) => constraint.kind === 'span');
  return spans.reduce<Span | undefined>((whole, span) => (whole === undefined ? span : intersection(whole, span)), undefined);
}

function intersection(one: Span, other: Span): Span {
  const lower = further(one.lower, other.lower, 1);
  const upper = further(one.upper, other.upper, -1);
  return { kind: 'span', ...(lower !== undefined && { lower }), ...(upper !== undefined && { upper }) };
}

function further(one: BsonValue | undefined, other: BsonValue | undefined, sign: number): BsonValue | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return compare(one, other) * sign >= 0 ? one : other;
}
