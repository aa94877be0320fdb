import { type BSONRegExp } from 'bson';
import { typeCode } from '../../bson/bson-type';
import { compare, isComparable, isEqual } from '../../bson/compare';
import { equalityKey } from '../../bson/equality-key';
import { isArray, isNumber, isRegex, type BsonValue, type MaybeValue } from '../../bson/value';
import { toNumber } from '../../bson/number';

export type ComparisonOperator = 'eq' | 'gt' | 'gte' | 'lt' | 'lte';

/** What is asked of a value alone. */
export type ValueCondition = Comparison | OneOf | Exists | HasType | HasSize | MatchesRegex;

const isFulfilled: Readonly<Record<ComparisonOperator, (difference: number) => boolean>> = {
  eq: (difference) => difference === 0,
  gt: (difference) => difference > 0,
  gte: (difference) => difference >= 0,
  lt: (difference) => difference < 0,
  lte: (difference) => difference <= 0,
};

/** `$eq $gt $gte $lt $lte`: compares within the type of the operand; MinKey and MaxKey are compared with everything. */
export class Comparison {
  readonly kind = 'comparison';
  readonly expandsArrays = true;
  readonly #isForAllTypes: boolean;

  constructor(
    readonly operator: ComparisonOperator,
    readonly operand: BsonValue,
  ) {
    this.#isForAllTypes = operator !== 'eq' && isKeyBound(operand);
  }

  /** A missing value counts as null. */
  accepts(value: MaybeValue): boolean {
    if (value === undefined) return (this.operand === null || this.#isForAllTypes) && this.accepts(null);
    if (!this.#isForAllTypes && !this.#isWithinType(value)) return false;
    return isFulfilled[this.operator](compare(value, this.operand));
  }

  /** NaN is in no range but its own. */
  #isWithinType(value: BsonValue): boolean {
    return isComparable(value, this.operand) && isNaNValue(value) === isNaNValue(this.operand);
  }
}

const isKeyBound = (value: BsonValue): boolean => [-1, 127].includes(typeCode(value));
const isNaNValue = (value: BsonValue): boolean => isNumber(value) && Number.isNaN(toNumber(value));

/** `$in`: equal to one of the values, or a text that one of the patterns finds. */
export class OneOf {
  readonly kind = 'oneOf';
  readonly expandsArrays = true;
  readonly #keys: ReadonlySet<string>;

  constructor(
    readonly values: readonly BsonValue[],
    readonly patterns: readonly MatchesRegex[],
  ) {
    this.#keys = new Set(values.map(equalityKey));
  }

  /** A missing value counts as null. */
  accepts(value: MaybeValue): boolean {
    return this.#keys.has(equalityKey(value ?? null)) || this.patterns.some((pattern) => pattern.accepts(value));
  }
}

/** `$exists` */
export class Exists {
  readonly kind = 'exists';
  readonly expandsArrays = false;

  accepts(value: MaybeValue): boolean {
    return value !== undefined;
  }
}

/** `$type`, of the numbers that BSON has for types. */
export class HasType {
  readonly kind = 'type';
  readonly expandsArrays = true;

  constructor(readonly codes: ReadonlySet<number>) {}

  accepts(value: MaybeValue): boolean {
    return value !== undefined && this.codes.has(typeCode(value));
  }
}

/** `$size` */
export class HasSize {
  readonly kind = 'size';
  readonly expandsArrays = false;

  constructor(readonly size: number) {}

  accepts(value: MaybeValue): boolean {
    return isArray(value) && value.length === this.size;
  }
}

/** `$regex`: finds the pattern in a text; a regular expression stored as a value is found by the same one. */
export class MatchesRegex {
  readonly kind = 'regex';
  readonly expandsArrays = true;

  constructor(
    readonly source: BSONRegExp,
    readonly compiled: RegExp,
  ) {}

  accepts(value: MaybeValue): boolean {
    return typeof value === 'string' ? this.compiled.test(value) : isRegex(value) && isEqual(value, this.source);
  }
}
