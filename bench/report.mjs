// The lines that a bench prints.
import { verdictOf } from './statistics.mjs';

const MILLISECONDS = 1_000;

/** Does a long piece of work, and says on standard error when it is done and how long it took. */
export async function timed(name, work) {
  const begin = performance.now();
  const result = await work();
  console.error(`${name}: ${((performance.now() - begin) / MILLISECONDS).toFixed(1)} s`);
  return result;
}

const NAME_WIDTH = 36;
const WIDTH = 22;

const spreadText = ({ median, iqr }, digits) => `${median.toFixed(digits)} (${iqr.toFixed(digits)})`;
const line = (name, ...cells) => [name.padEnd(NAME_WIDTH), ...cells.map((cell) => cell.padStart(WIDTH))].join('');

/** What stands above the rows: the names of A, of the reference B and of their ratio. */
export const heading = (a, b, ratio) => line('', a, b, ratio);

/** One row of pairSpreads: A is what is measured, B the reference; with the verdict, which is about the goal when there is one. */
export const ratioLine = (name, { a, b, ratio }, { digits = 0, goal } = {}) =>
  line(name, spreadText(a, digits), spreadText(b, digits), spreadText(ratio, 3)) + `   ${verdictText(ratio, goal)}`;

/** A delay in ms; it has no reference. */
export const delayLine = (name, { p50, p99 }) => line(name, `p50 ${spreadText(p50, 2)} ms`, `p99 ${spreadText(p99, 2)} ms`);

function verdictText(ratio, goal) {
  const verdict = verdictOf(ratio);
  if (!goal) return verdict;
  const met = goal.isMet(ratio.median) ? 'met' : 'missed';
  return `${goal.text}: ${verdict === 'steady' ? met : verdict}`;
}
