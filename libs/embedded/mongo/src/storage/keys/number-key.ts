import { Decimal128, Int32 } from 'bson';
import type { ByteWriter } from '../../bson/byte-writer';
import { fromDecimal128, fromDoubleExactly, type Decimal } from '../../bson/decimal';
import type { BsonNumber } from '../../bson/value';

/** What kind of number follows, in their order. Negative numbers have all further bytes inverted. */
const Kind = { nan: 0, negativeInfinity: 1, negative: 2, zero: 3, positive: 4, infinity: 5 } as const;
const EXPONENT_BIAS = 0x8000;

/** Digits of a positive number: 0.digits × 10^exponent, without zeros at either end. */
interface Magnitude {
  readonly digits: string;
  readonly exponent: number;
}

/** Writes a number so that bytes have the order of the numbers, whatever their types; equal numbers have equal bytes. */
export function writeNumber(writer: ByteWriter, value: BsonNumber): void {
  const exact = exactly(value);
  if (typeof exact === 'number') writer.byte(kindOfInfinite(exact));
  else if (exact.coefficient === 0n) writer.byte(Kind.zero);
  else writeFinite(writer, exact);
}

/** The exact value of a number; NaN and the infinities stay what they are. */
function exactly(value: BsonNumber): Decimal | number {
  if (value instanceof Decimal128) return fromDecimal128(value);
  if (typeof value === 'number') return Number.isFinite(value) ? fromDoubleExactly(value) : value;
  return { coefficient: BigInt(value instanceof Int32 ? value.value : value), exponent: 0 };
}

function kindOfInfinite(value: number): number {
  if (Number.isNaN(value)) return Kind.nan;
  return value > 0 ? Kind.infinity : Kind.negativeInfinity;
}

function writeFinite(writer: ByteWriter, { coefficient, exponent }: Decimal): void {
  const isNegative = coefficient < 0n;
  writer.byte(isNegative ? Kind.negative : Kind.positive);
  const digits = String(isNegative ? -coefficient : coefficient);
  writeMagnitude(writer, { digits: digits.replace(/0+$/, ''), exponent: exponent + digits.length }, isNegative ? 0xff : 0);
}

/** The exponent, then pairs of digits as 1 to 100, then 0. */
function writeMagnitude(writer: ByteWriter, { digits, exponent }: Magnitude, mask: number): void {
  const biased = exponent + EXPONENT_BIAS;
  writer.byte((biased >> 8) ^ mask);
  writer.byte((biased & 0xff) ^ mask);
  for (let at = 0; at < digits.length; at += 2) writer.byte((Number(digits.slice(at, at + 2).padEnd(2, '0')) + 1) ^ mask);
  writer.byte(mask);
}
