import { type Binary, type BSONRegExp, Decimal128, Int32, type ObjectId, type Timestamp } from 'bson';
import { typeName, typeOrder, UNDEFINED_ORDER, type BsonTypeName } from './bson-type';
import { compareDecimals, fromDecimal128, fromDoubleExactly } from './decimal';
import { type Document } from './document';
import { toBigInt } from './number';
import { type BsonNumber, type BsonValue, type MaybeValue } from './value';

/** Compares two values of one type. The table is asked by the type of the values, so each function gets its own. */
type Comparison = (left: never, right: never) => number;

/**
 * Compares any two values in BSON's order: negative, zero or positive. Numbers of all types are compared by value, NaN
 * is the smallest number; `undefined` comes between MinKey and null.
 */
export function compare(left: MaybeValue, right: MaybeValue): number {
  if (left === undefined || right === undefined) return orderOf(left) - orderOf(right);
  if (typeof left === 'string' && typeof right === 'string') return compareStrings(left, right);
  const name = typeName(left);
  const orders = typeOrder(left) - typeOrder(right);
  return orders === 0 ? comparisons[name](left as never, right as never) : orders;
}

/** Whether two values are equal in BSON's order: numbers by value, documents with their fields in order. */
export const isEqual = (left: MaybeValue, right: MaybeValue): boolean => compare(left, right) === 0;

/** Whether two values are of types that BSON compares by content. */
export const isComparable = (left: BsonValue, right: BsonValue): boolean => typeOrder(left) === typeOrder(right);

const orderOf = (value: MaybeValue): number => (value === undefined ? UNDEFINED_ORDER : typeOrder(value));
const same = (): number => 0;

const comparisons: Readonly<Record<BsonTypeName, Comparison>> = {
  minKey: same,
  null: same,
  int: compareNumbers,
  long: compareNumbers,
  double: compareNumbers,
  decimal: compareNumbers,
  string: compareStrings,
  object: compareDocuments,
  array: compareArrays,
  binData: compareBinaries,
  objectId: (left: ObjectId, right: ObjectId) => Buffer.compare(left.id, right.id),
  bool: (left: boolean, right: boolean) => Number(left) - Number(right),
  date: (left: Date, right: Date) => left.getTime() - right.getTime(),
  timestamp: (left: Timestamp, right: Timestamp) => left.t - right.t || left.i - right.i,
  regex: (left: BSONRegExp, right: BSONRegExp) =>
    compareStrings(left.pattern, right.pattern) || compareStrings(left.options, right.options),
  maxKey: same,
};

/** Compares by code points, which is the order of the bytes in UTF-8. */
export function compareStrings(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const difference = rankOfUnit(left.charCodeAt(at)) - rankOfUnit(right.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Surrogates stand for code points above all that are written in one unit. */
function rankOfUnit(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

function compareNumbers(left: BsonNumber, right: BsonNumber): number {
  if (left instanceof Decimal128 || right instanceof Decimal128) return compareWithDecimal(left, right);
  const [first, second] = [plain(left), plain(right)];
  if (first < second) return -1;
  if (first > second) return 1;
  return Number(Number.isNaN(second)) - Number(Number.isNaN(first));
}

/** JavaScript compares its numbers with its big integers by value, without loss. */
const plain = (value: Exclude<BsonNumber, Decimal128>): number | bigint => (value instanceof Int32 ? value.value : value);

function compareWithDecimal(left: BsonNumber, right: BsonNumber): number {
  const [first, second] = [exact(left), exact(right)];
  if (typeof first === 'object' && typeof second === 'object') return compareDecimals(first, second);
  return compareNumbers(typeof first === 'object' ? 0 : first, typeof second === 'object' ? 0 : second);
}

/** A number as a decimal of its exact value; NaN and the infinities stay numbers, beside which every other number may be 0. */
function exact(value: BsonNumber): ReturnType<typeof fromDecimal128> {
  if (value instanceof Decimal128) return fromDecimal128(value);
  if (typeof value === 'number') return Number.isFinite(value) ? fromDoubleExactly(value) : value;
  return { coefficient: toBigInt(value), exponent: 0 };
}

function compareDocuments(left: Document, right: Document): number {
  const others = right.entries();
  for (const [name, value] of left.entries()) {
    const other = others.next();
    if (other.done) return 1;
    const [otherName, otherValue] = other.value;
    const difference = orderOf(value) - orderOf(otherValue) || compareStrings(name, otherName) || compare(value, otherValue);
    if (difference !== 0) return difference;
  }
  return others.next().done ? 0 : -1;
}

function compareArrays(left: readonly BsonValue[], right: readonly BsonValue[]): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const difference = compare(left[at], right[at]);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compareBinaries(left: Binary, right: Binary): number {
  const [first, second] = [left.value(), right.value()];
  return first.length - second.length || left.sub_type - right.sub_type || Buffer.compare(first, second);
}
