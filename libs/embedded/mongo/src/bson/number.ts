import { Decimal128, Int32 } from 'bson';
import {
  addDecimals,
  type Decimal,
  divideDecimals,
  fromDecimal128,
  fromDoubleRounded,
  multiplyDecimals,
  negated,
  toDecimal128,
} from './decimal';
import { type BsonNumber, isNumber, type MaybeValue } from './value';

const MAX_INT = 2_147_483_647n;
const MAX_LONG = 9_223_372_036_854_775_807n;

export const isInteger = (value: BsonNumber): value is Int32 | bigint => value instanceof Int32 || typeof value === 'bigint';
export const isInLongRange = (value: bigint): boolean => value <= MAX_LONG && value >= -MAX_LONG - 1n;

/** The nearest JavaScript number. */
export function toNumber(value: BsonNumber): number {
  if (typeof value === 'number') return value;
  if (value instanceof Int32) return value.value;
  return Number(value instanceof Decimal128 ? value.toString() : value);
}

/** The whole number that a value is, whatever its type; `undefined` when it is no number, has a fraction or is too large. */
export function wholeNumber(value: MaybeValue): number | undefined {
  const number = isNumber(value) ? toNumber(value) : NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

/** An int if it fits and only ints went in, else a long; a double beyond 2^63. */
export function integer(value: bigint, areInts: boolean): BsonNumber {
  if (!isInLongRange(value)) return Number(value);
  return areInts && value <= MAX_INT && value >= -MAX_INT - 1n ? new Int32(Number(value)) : value;
}

/** Arithmetic of two numbers in the wider of their types: int, long, double, decimal. */
interface Operation {
  readonly integers: (left: bigint, right: bigint) => bigint;
  readonly doubles: (left: number, right: number) => number;
  readonly decimals: (left: Decimal, right: Decimal) => Decimal;
}

const calculator =
  (operation: Operation) =>
  (left: BsonNumber, right: BsonNumber): BsonNumber => {
    if (left instanceof Decimal128 || right instanceof Decimal128) return decimalResult(operation, left, right);
    if (typeof left === 'number' || typeof right === 'number') return operation.doubles(toNumber(left), toNumber(right));
    const areInts = left instanceof Int32 && right instanceof Int32;
    return integer(operation.integers(toBigInt(left), toBigInt(right)), areInts);
  };

/** The sum in the wider type; a double when longs leave their range. */
export const add = calculator({ integers: (a, b) => a + b, doubles: (a, b) => a + b, decimals: addDecimals });
/** The difference in the wider type; a double when longs leave their range. */
export const subtract = calculator({ integers: (a, b) => a - b, doubles: (a, b) => a - b, decimals: (a, b) => addDecimals(a, negated(b)) });
/** The product in the wider type; a double when longs leave their range. */
export const multiply = calculator({ integers: (a, b) => a * b, doubles: (a, b) => a * b, decimals: multiplyDecimals });

/** The quotient: a double, or a decimal if one of the numbers is one. The divisor must not be zero. */
export function divide(dividend: BsonNumber, divisor: BsonNumber): BsonNumber {
  const isDecimal = dividend instanceof Decimal128 || divisor instanceof Decimal128;
  return isDecimal ? decimalResult(quotient, dividend, divisor) : quotient.doubles(toNumber(dividend), toNumber(divisor));
}

const quotient = { doubles: (a: number, b: number) => a / b, decimals: divideDecimals };

function decimalResult({ doubles, decimals }: Omit<Operation, 'integers'>, left: BsonNumber, right: BsonNumber): Decimal128 {
  const [first, second] = [toDecimal(left), toDecimal(right)];
  if (typeof first === 'number' || typeof second === 'number')
    return Decimal128.fromString(String(doubles(toNumber(left), toNumber(right))));
  return toDecimal128(decimals(first, second));
}

/** A number as a decimal, 15 digits of a double; NaN and the infinities stay numbers. */
export function toDecimal(value: BsonNumber): Decimal | number {
  if (value instanceof Decimal128) return fromDecimal128(value);
  if (typeof value === 'number') return Number.isFinite(value) ? fromDoubleRounded(value) : value;
  return { coefficient: toBigInt(value), exponent: 0 };
}

export const toBigInt = (value: Int32 | bigint): bigint => (typeof value === 'bigint' ? value : BigInt(value.value));
