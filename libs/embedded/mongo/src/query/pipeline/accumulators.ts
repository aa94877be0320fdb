import { Int32 } from 'bson';
import { compare, isEqual } from '../../bson/compare';
import { divide, integer } from '../../bson/number';
import { Summation } from '../../bson/summation';
import { isNumber, type BsonValue, type MaybeValue } from '../../bson/value';

/** Gathers the values of one group. */
export interface Accumulator {
  add(value: MaybeValue): void;
  result(): BsonValue;
}

/** Makes the accumulator of a new group. */
export type NewAccumulator = () => Accumulator;

export const accumulators = {
  $sum: () => {
    const sum = new Summation();
    return { add: (value) => addNumber(sum, value), result: () => sum.result() };
  },
  $avg: () => {
    const sum = new Summation();
    let count = 0;
    return {
      add: (value) => {
        if (addNumber(sum, value)) count++;
      },
      result: () => (count === 0 ? null : divide(sum.result(), new Int32(count))),
    };
  },
  $min: () => extreme(-1),
  $max: () => extreme(1),
  $first: () => {
    let first: BsonValue | undefined;
    return {
      add: (value) => {
        if (first === undefined) first = value ?? null;
      },
      result: () => first ?? null,
    };
  },
  $last: () => {
    let last: MaybeValue;
    return { add: (value) => (last = value), result: () => last ?? null };
  },
  $push: () => {
    const values: BsonValue[] = [];
    return { add: (value) => (value === undefined ? undefined : values.push(value)), result: () => values };
  },
  $count: () => {
    let count = 0n;
    return { add: () => count++, result: () => integer(count, true) };
  },
} as const satisfies Record<string, NewAccumulator>;

/** Whether a value is a number; then it goes into the sum. */
function addNumber(sum: Summation, value: MaybeValue): boolean {
  if (!isNumber(value)) return false;
  sum.add(value);
  return true;
}

/** The least or greatest of the values that are not null. */
function extreme(direction: 1 | -1): Accumulator {
  let best: BsonValue = null;
  return {
    add: (value) => {
      if (value === undefined || value === null) return;
      if (isEqual(best, null) || compare(value, best) * direction > 0) best = value;
    },
    result: () => best,
  };
}
