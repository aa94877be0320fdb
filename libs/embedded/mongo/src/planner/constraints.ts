import { compare, isComparable } from '../bson/compare';
import { typeName } from '../bson/bson-type';
import { isNumber, type BsonValue } from '../bson/value';
import { toNumber } from '../bson/number';
import type { Comparison } from '../query/filter/condition';
import type { Condition, Filter } from '../query/filter/filter';

/** What a filter says about the values of one path, as far as an index can use it. */
export type Constraint = Points | Span;

/** One of these values. */
export interface Points {
  readonly kind: 'points';
  readonly values: readonly BsonValue[];
}

/** Between two values of one type, both included; without one, all of the type on that side. One at least is there. */
export interface Span {
  readonly kind: 'span';
  readonly lower?: BsonValue;
  readonly upper?: BsonValue;
}

/** What every match has to fulfil, by path. A path with several conditions has them all. */
export type Constraints = ReadonlyMap<string, readonly Constraint[]>;

const NOTHING: Constraints = new Map();
/** An index cannot give whole arrays, nor what is compared across types. */
const NOT_FOR_INDEX: ReadonlySet<string> = new Set(['array', 'regex', 'minKey', 'maxKey']);

/** What a filter says of paths. The filter itself still decides: a constraint only says where it is not worth looking. */
export function constraintsOf(filter: Filter): Constraints {
  if (filter.kind === 'and') return union(filter.filters.map(constraintsOf));
  if (filter.kind === 'or') return hull(filter.filters.map(constraintsOf));
  const constraint = filter.kind === 'path' ? constraintOf(filter.condition) : undefined;
  return filter.kind === 'path' && constraint !== undefined ? new Map([[filter.path.text, [constraint]]]) : NOTHING;
}

function union(parts: readonly Constraints[]): Constraints {
  const found = new Map<string, readonly Constraint[]>();
  for (const part of parts) for (const [path, constraints] of part) found.set(path, [...(found.get(path) ?? []), ...constraints]);
  return found;
}

/** What holds for every part: of each path that all of them speak of, everything from the lowest to the highest value. */
function hull(parts: readonly Constraints[]): Constraints {
  const [first = NOTHING, ...others] = parts;
  const found = new Map<string, readonly Constraint[]>();
  for (const [path, constraints] of first) {
    const spans = [constraints, ...others.map((part) => part.get(path) ?? [])].map((each) => spanOf(each[0]));
    const whole = spans.reduce((one, other) => one && other && spanAround(one, other));
    if (whole !== undefined) found.set(path, [whole]);
  }
  return found;
}

function spanOf(constraint: Constraint | undefined): Span | undefined {
  if (constraint?.kind !== 'points') return constraint;
  const [first, ...others] = constraint.values;
  if (first === undefined) return undefined;
  return others.reduce<Span | undefined>((span, value) => span && spanAround(span, { kind: 'span', lower: value, upper: value }), {
    kind: 'span',
    lower: first,
    upper: first,
  });
}

/** The span that holds both; none when they are of different types, or open on different sides: an end is what tells of which type a span is. */
function spanAround(one: Span, other: Span): Span | undefined {
  const [sample, otherSample] = [one.lower ?? one.upper, other.lower ?? other.upper];
  if (sample === undefined || otherSample === undefined || !isComparable(sample, otherSample)) return undefined;
  const [lower, upper] = [outer(one.lower, other.lower, -1), outer(one.upper, other.upper, 1)];
  return lower === undefined && upper === undefined ? undefined : span(lower, upper);
}

function outer(one: BsonValue | undefined, other: BsonValue | undefined, sign: number): BsonValue | undefined {
  if (one === undefined || other === undefined) return undefined;
  return compare(one, other) * sign >= 0 ? one : other;
}

const span = (lower: BsonValue | undefined, upper: BsonValue | undefined): Span => ({
  kind: 'span',
  ...(lower !== undefined && { lower }),
  ...(upper !== undefined && { upper }),
});

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

const intersection = (one: Span, other: Span): Span => span(further(one.lower, other.lower, 1), further(one.upper, other.upper, -1));

function further(one: BsonValue | undefined, other: BsonValue | undefined, sign: number): BsonValue | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return compare(one, other) * sign >= 0 ? one : other;
}
