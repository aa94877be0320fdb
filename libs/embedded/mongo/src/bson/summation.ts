import { Decimal128, Int32 } from 'bson';
import { addDecimals, type Decimal, fromDecimal128, fromDoubleExactly, toDecimal128 } from './decimal';
import { integer } from './number';
import { type BsonNumber } from './value';

const Width = { int: 0, long: 1, double: 2, decimal: 3 } as const;
const HALF_LONG = 32n;

/**
 * A running sum as `$sum` and `$add` form it: whole numbers are exact, doubles are summed with a compensation of what
 * rounding loses, decimals are exact to 34 digits. Source: DoubleDoubleSummation and AccumulatorSum of MongoDB.
 */
export class Summation {
  readonly #total = new CompensatedSum();
  #decimals: Decimal = { coefficient: 0n, exponent: 0 };
  /** The sum of NaN and the infinities among the decimals, which have no digits. */
  #decimalSpecial = 0;
  #widest: number = Width.int;

  add(value: BsonNumber): void {
    if (value instanceof Int32) this.#total.add(value.value);
    else if (typeof value === 'bigint') this.#addLong(value);
    else if (typeof value === 'number') this.#addDouble(value);
    else this.#addDecimal(fromDecimal128(value));
  }

  /** The sum in the widest type that went in; an int that left its range is a long, a long that did is a double. */
  result(): BsonNumber {
    if (this.#widest === Width.decimal) return this.#decimalResult();
    return this.#widest === Width.double ? this.#total.nearest : integer(this.#total.whole, this.#widest === Width.int);
  }

  /** Half by half, so that both are exact as doubles. */
  #addLong(value: bigint): void {
    this.#widest = Math.max(this.#widest, Width.long);
    const high = (value / (1n << HALF_LONG)) * (1n << HALF_LONG);
    this.#total.add(Number(value - high));
    this.#total.add(Number(high));
  }

  #addDouble(value: number): void {
    this.#widest = Math.max(this.#widest, Width.double);
    this.#total.add(value);
  }

  #addDecimal(value: Decimal | number): void {
    this.#widest = Width.decimal;
    if (typeof value === 'number') this.#decimalSpecial += value;
    else this.#decimals = addDecimals(this.#decimals, value);
  }

  #decimalResult(): Decimal128 {
    const special = this.#decimalSpecial + (Number.isFinite(this.#total.nearest) ? 0 : this.#total.nearest);
    if (special !== 0) return Decimal128.fromString(String(special));
    return toDecimal128(this.#total.parts.map(fromDoubleExactly).reduce(addDecimals, this.#decimals));
  }
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

  /** The double nearest to the sum. */
  get nearest(): number {
    return Number.isNaN(this.#sum) ? this.#plain : this.#sum;
  }

  /** The sum of whole numbers, exactly. */
  get whole(): bigint {
    return this.parts.reduce((sum, part) => sum + BigInt(part), 0n);
  }

  /** Two numbers whose exact sum this is. */
  get parts(): readonly number[] {
    return [this.#sum, this.#rest];
  }
}
