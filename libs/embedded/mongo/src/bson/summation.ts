import { Decimal128 } from 'bson';
import { addDecimals, type Decimal, fromDecimal128, fromDoubleExactly, toDecimal128 } from './decimal';
import { integer, isInteger, toBigInt } from './number';
import { type BsonNumber } from './value';
import { Int32 } from 'bson';

/**
 * A running sum as `$sum` and `$add` form it: whole numbers are exact, doubles are summed with a compensation of what
 * rounding loses, decimals are exact to 34 digits. Source: DoubleDoubleSummation and AccumulatorSum of MongoDB.
 */
export class Summation {
  #whole = 0n;
  readonly #doubles = new CompensatedSum();
  #decimals: Decimal = { coefficient: 0n, exponent: 0 };
  /** NaN and the infinities among the decimals, which have no digits. */
  #decimalSpecial = 0;
  #widest = 0;

  add(value: BsonNumber): void {
    this.#widest = Math.max(this.#widest, width(value));
    if (isInteger(value)) this.#whole += toBigInt(value);
    else if (typeof value === 'number') this.#doubles.add(value);
    else this.#addDecimal(fromDecimal128(value));
  }

  /** The sum in the widest type that went in; an int that left its range is a long, a long that did is a double. */
  result(): BsonNumber {
    if (this.#widest < Width.double) return integer(this.#whole, this.#widest === Width.int);
    return this.#widest === Width.double ? this.#doubles.with(Number(this.#whole)) : this.#decimalResult();
  }

  #addDecimal(value: Decimal | number): void {
    if (typeof value === 'number') this.#decimalSpecial += value;
    else this.#decimals = addDecimals(this.#decimals, value);
  }

  #decimalResult(): Decimal128 {
    const doubles = this.#doubles.parts();
    const special = doubles.reduce((sum, part) => (Number.isFinite(part) ? sum : sum + part), this.#decimalSpecial);
    if (special !== 0) return Decimal128.fromString(String(special));
    const exact = doubles.map(fromDoubleExactly).reduce(addDecimals, { coefficient: this.#whole, exponent: 0 });
    return toDecimal128(addDecimals(this.#decimals, exact));
  }
}

const Width = { int: 0, long: 1, double: 2, decimal: 3 } as const;

function width(value: BsonNumber): number {
  if (value instanceof Int32) return Width.int;
  if (typeof value === 'bigint') return Width.long;
  return typeof value === 'number' ? Width.double : Width.decimal;
}

/** A sum of doubles that keeps in a second double what the first has no room for (2Sum by Knuth, Fast2Sum by Dekker). */
class CompensatedSum {
  #sum = 0;
  #rest = 0;
  /** The plain sum, which is right when infinities make the compensation NaN. */
  #plain = 0;

  add(value: number): void {
    this.#plain += value;
    const compensated = value + this.#rest;
    this.#rest -= compensated - value;
    const sum = this.#sum + compensated;
    const before = sum - compensated;
    this.#rest += this.#sum - before + (compensated - (sum - before));
    this.#sum = sum;
  }

  /** The sum of this and one more number. */
  with(value: number): number {
    this.add(value);
    return Number.isNaN(this.#sum) ? this.#plain : this.#sum;
  }

  /** Numbers whose exact sum this is. */
  parts(): readonly number[] {
    return Number.isFinite(this.#sum) ? [this.#sum, this.#rest] : [this.#plain];
  }
}
