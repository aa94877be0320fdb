// Measures two things in turn, so that a drift of the machine falls on both alike.
import { spread } from './statistics.mjs';

/**
 * Measures A and B `count` times each in the order A B, B A, A B, …, after one of each that is thrown away.
 * measureA and measureB answer a rate (or any positive number); the result has the spreads of both and of the ratio A/B within each pair.
 */
export async function measurePairs(count, measureA, measureB) {
  await measureA();
  await measureB();
  const pairs = [];
  for (let pair = 0; pair < count; pair += 1) pairs.push(await measurePair(pair % 2 === 0, measureA, measureB));
  return {
    a: spread(pairs.map(({ a }) => a)),
    b: spread(pairs.map(({ b }) => b)),
    ratio: spread(pairs.map(({ a, b }) => a / b)),
  };
}

async function measurePair(firstA, measureA, measureB) {
  if (firstA) {
    const a = await measureA();
    return { a, b: await measureB() };
  }
  const b = await measureB();
  return { a: await measureA(), b };
}
