import { Decimal128 } from 'bson';
import { notImplemented } from '../errors';

/** A finite decimal number: coefficient × 10^exponent. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** A decimal number of BSON has 34 digits. Source: IEEE 754-2008, decimal128. */
const PRECISION = 34;
const [MIN_EXPONENT, MAX_EXPONENT] = [-6176, 6111];
/** MongoDB takes that many digits of a double that becomes a decimal. */
const DIGITS_OF_DOUBLE = 15;

/** A finite decimal, or the number (`NaN`, `Infinity`) that it is instead. */
export function fromDecimal128(value: Decimal128): Decimal | number {
  const text = value.toString();
  const number = Number(text);
  return Number.isNaN(number) || text.includes('Infinity') ? number : parse(text);
}

/** The decimal with exactly the value of a finite double. */
export function fromDoubleExactly(value: number): Decimal {
  if (Number.isInteger(value)) return { coefficient: BigInt(value), exponent: 0 };
  let scaled = value;
  let halvings = 0;
  for (; !Number.isInteger(scaled); halvings++) scaled *= 2;
  return { coefficient: BigInt(scaled) * 5n ** BigInt(halvings), exponent: -halvings };
}

/** The decimal that MongoDB makes of a finite double: 15 digits of it. */
export function fromDoubleRounded(value: number): Decimal {
  return value === 0 ? { coefficient: 0n, exponent: 0 } : parse(value.toExponential(DIGITS_OF_DOUBLE - 1));
}

/**
 * Rounds to 34 digits, half to even.
 * @throws CommandError 238 for a number that decimal128 has no room for.
 */
export function toDecimal128(value: Decimal): Decimal128 {
  const { coefficient, exponent } = rounded(value);
  if (coefficient === 0n) return Decimal128.fromString(`0E${Math.min(Math.max(exponent, MIN_EXPONENT), MAX_EXPONENT)}`);
  if (exponent < MIN_EXPONENT || magnitude({ coefficient, exponent }) > MAX_EXPONENT + PRECISION)
    throw notImplemented('a result beyond decimal128');
  return Decimal128.fromString(`${String(coefficient)}E${exponent}`);
}

export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const exponent = Math.min(left.exponent, right.exponent);
  return { coefficient: scaledTo(left, exponent) + scaledTo(right, exponent), exponent };
}

export const negated = ({ coefficient, exponent }: Decimal): Decimal => ({ coefficient: -coefficient, exponent });

export function multiplyDecimals(left: Decimal, right: Decimal): Decimal {
  return { coefficient: left.coefficient * right.coefficient, exponent: left.exponent + right.exponent };
}

/** The quotient to 34 digits, without trailing zeros unless both numbers have them. The divisor must not be zero. */
export function divideDecimals(dividend: Decimal, divisor: Decimal): Decimal {
  const ideal = dividend.exponent - divisor.exponent;
  const shift = Math.max(0, PRECISION + 1 + digits(divisor.coefficient) - digits(dividend.coefficient));
  const scaled = dividend.coefficient * 10n ** BigInt(shift);
  const quotient = scaled / divisor.coefficient;
  if (scaled % divisor.coefficient !== 0n) return { coefficient: sticky(quotient), exponent: ideal - shift - 1 };
  return withoutZeros({ coefficient: quotient, exponent: ideal - shift }, ideal);
}

export function compareDecimals(left: Decimal, right: Decimal): number {
  if (left.coefficient === 0n || right.coefficient === 0n || signum(left) !== signum(right)) return signum(left) - signum(right);
  const magnitudes = magnitude(left) - magnitude(right);
  if (magnitudes !== 0) return magnitudes * signum(left);
  const exponent = Math.min(left.exponent, right.exponent);
  return signum({ coefficient: scaledTo(left, exponent) - scaledTo(right, exponent), exponent });
}

/** The same value with the shortest coefficient; the same for all ways to write one number. */
export const normalized = (value: Decimal): Decimal =>
  value.coefficient === 0n ? { coefficient: 0n, exponent: 0 } : withoutZeros(value, Infinity);

function parse(text: string): Decimal {
  const [mantissa = '', power = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { coefficient: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

function withoutZeros(value: Decimal, highestExponent: number): Decimal {
  let { coefficient, exponent } = value;
  for (; exponent < highestExponent && coefficient % 10n === 0n; exponent++) coefficient /= 10n;
  return { coefficient, exponent };
}

function rounded(value: Decimal): Decimal {
  const excess = digits(value.coefficient) - PRECISION;
  if (excess <= 0) return value;
  const unit = 10n ** BigInt(excess);
  const remainder = value.coefficient % unit;
  const kept = value.coefficient / unit;
  const twice = 2n * absolute(remainder);
  const isUp = twice > unit || (twice === unit && kept % 2n !== 0n);
  const step = value.coefficient < 0n ? -1n : 1n;
  return rounded({ coefficient: isUp ? kept + step : kept, exponent: value.exponent + excess });
}

/** Marks an inexact quotient, so that it is not taken for exactly half when it is rounded. */
const sticky = (quotient: bigint): bigint => quotient * 10n + (quotient < 0n ? -1n : 1n);

const scaledTo = (value: Decimal, exponent: number): bigint => value.coefficient * 10n ** BigInt(value.exponent - exponent);
const absolute = (value: bigint): bigint => (value < 0n ? -value : value);
const digits = (value: bigint): number => String(absolute(value)).length;
const signum = ({ coefficient }: Decimal): number => (coefficient > 0n ? 1 : coefficient < 0n ? -1 : 0);
const magnitude = (value: Decimal): number => digits(value.coefficient) + value.exponent;
