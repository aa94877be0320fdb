// The lines that a bench prints.
import { verdictOf } from './statistics.mjs';

const NAME_WIDTH = 32;
const WIDTH = 22;

const spreadText = ({ median, iqr }, digits) => `${median.toFixed(digits)} (${iqr.toFixed(digits)})`;
const line = (name, ...cells) => [name.padEnd(NAME_WIDTH), ...cells.map((cell) => cell.padStart(WIDTH))].join('');

export const heading = () => line('', 'server per s', 'raw LMDB per s', 'server / raw', '');

/** One row of measurePairs: A is the server, B the reference. */
export const ratioLine = (name, { a, b, ratio }) => line(name, spreadText(a, 0), spreadText(b, 0), spreadText(ratio, 3), verdictOf(ratio));

/** A delay in ms; it has no reference. */
export const delayLine = (name, { p50, p99 }) => line(name, `p50 ${spreadText(p50, 2)} ms`, `p99 ${spreadText(p99, 2)} ms`);
