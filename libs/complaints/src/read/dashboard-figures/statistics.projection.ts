/** A value, and how often it was found. */
export interface Frequency {
  readonly value: number;
  readonly count: number;
}

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** How much of a whole a part is, in percent with one decimal; null when there is no whole. */
export const percentageOf = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((1000 * part) / whole) / 10);

/** The mean, with two decimals; null of nothing. */
export const meanOf = (sum: number, count: number): number | null => (count === 0 ? null : Math.round((100 * sum) / count) / 100);

/** The median, exactly: the middle value, or the mean of the two in the middle; null of nothing. */
export const medianOf = (frequencies: readonly Frequency[]): number | null => {
  const total = sumOf(frequencies.map(({ count }) => count));
  if (total === 0) return null;
  const ascending = frequencies.toSorted((one, other) => one.value - other.value);
  return (valueAt(ascending, Math.ceil(total / 2)) + valueAt(ascending, Math.floor(total / 2) + 1)) / 2;
};

/** The value with a rank in ascending order, counted from 1. */
const valueAt = (ascending: readonly Frequency[], rank: number): number => {
  const { value } = ascending.reduce(
    (found, { value, count }) => (found.before >= rank ? found : { value, before: found.before + count }),
    { value: NaN, before: 0 },
  );
  return value;
};
