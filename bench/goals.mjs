// What ratios are to be, and the exit code that follows from what they are.
import { isSteady } from './statistics.mjs';

const MISSED = 1;
const NO_VERDICT = 3;

export const atLeast = (limit) => ({ text: `at least ${limit.toFixed(2)}`, isMet: (ratio) => ratio >= limit });
export const atMost = (limit) => ({ text: `at most ${limit.toFixed(2)}`, isMet: (ratio) => ratio <= limit });

/** The exit code after some ratios, [{ratio: a spread, goal?}, …]: 3 when one gives no verdict, 1 when a goal is missed, else 0. */
export function exitCodeOf(measured) {
  if (!measured.every(({ ratio }) => isSteady(ratio))) return NO_VERDICT;
  return measured.every(({ ratio, goal }) => !goal || goal.isMet(ratio.median)) ? 0 : MISSED;
}
