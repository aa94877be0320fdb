const FIRST = 1_000;
const LONGEST = 15 * 60_000;

/**
 * How long to wait after a failed attempt: doubled each time from one second to a quarter of an hour, and a random part of it, so that many do not come back at
 * the same time ("full jitter", at least half).
 *
 * @param attempt how often it was tried, from 1
 * @param random from 0 up to 1
 * @returns milliseconds
 */
export const backoff = (attempt: number, random: number): number => {
  const longest = Math.min(LONGEST, FIRST * 2 ** Math.min(attempt - 1, 20));
  return Math.round(longest * (0.5 + random / 2));
};
