// Medians and spreads of samples.

/** The quantile q (0..1) of the samples, interpolated between neighbours. Throws on no samples. */
export function quantile(samples, q) {
  if (samples.length === 0) throw new RangeError('no samples');
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
}

export const median = (samples) => quantile(samples, 0.5);

/** {median, iqr, count}: the middle value, the distance between the first and the third quartile, and of how many samples. */
export const spread = (samples) => ({
  median: median(samples),
  iqr: quantile(samples, 0.75) - quantile(samples, 0.25),
  count: samples.length,
});

/** The largest spread, relative to the median, at which a ratio still says something, and how many samples that takes. */
const STEADY = 0.15;
const ENOUGH = 5;

/** 'steady', or why the samples give no verdict. */
export function verdictOf({ median: middle, iqr, count }) {
  if (count < ENOUGH) return 'too few, no verdict';
  return iqr / middle <= STEADY ? 'steady' : 'noisy, no verdict';
}

export const isSteady = (samples) => verdictOf(samples) === 'steady';
