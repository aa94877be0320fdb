// Measures things in turn, so that a drift of the machine falls on all alike.
import { spread } from './statistics.mjs';

/**
 * Measures several things `count` times each in the order A B C, C B A, A B C, …, after one of each that is thrown away.
 * Each measure answers a number; the result has one array per round, in the order of the measures.
 */
export async function measureRounds(count, measures) {
  for (const measure of measures) await measure();
  const rounds = [];
  for (let round = 0; round < count; round += 1) rounds.push(await measureRound(round % 2 === 0, measures));
  return rounds;
}

async function measureRound(isForward, measures) {
  const inTurn = isForward ? [...measures.keys()] : [...measures.keys()].reverse();
  const results = [];
  for (const index of inTurn) results[index] = await measures[index]();
  return results;
}

/** The spreads of two things measured in rounds, and of the ratio A/B within each round: [[a, b], …] → {a, b, ratio}. */
export const pairSpreads = (pairs) => ({
  a: spread(pairs.map(([a]) => a)),
  b: spread(pairs.map(([, b]) => b)),
  ratio: spread(pairs.map(([a, b]) => a / b)),
});

/** Measures A and B in turn: a rate, or any positive number; {@link pairSpreads} of it. */
export const measurePairs = async (count, measureA, measureB) => pairSpreads(await measureRounds(count, [measureA, measureB]));
