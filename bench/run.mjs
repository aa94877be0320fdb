#!/usr/bin/env node
// npm run bench -- <bench> [options]: measures beside a reference, in turn.
import { parseArgs } from 'node:util';

const HELP = `Usage: npm run bench -- <bench> [options]

Measures something of the project and a fair reference in turn (A B, B A, …) and prints the medians, their spread and the ratio.

Benches:
  engine             the event store engine beside raw LMDB: appends at 1, 32 and 256 in flight (raw: one synchronous
                     transaction of that many), reads of a log and of a stream, delay from acknowledgement to live delivery

Options:
  --url <url>        the server (esdb://…); default: EVENTSTORE_URL, else the embedded engine of the build
  --pairs <n>        how many pairs are measured (default 7, about a minute; below 5 there is no verdict)
  --help

Exit code 0; 3 when there is no verdict (the interquartile range of a ratio is above 0.15 of its median); 2 if the bench could not run.
`;

const OPTIONS = { url: { type: 'string' }, pairs: { type: 'string', default: '7' }, help: { type: 'boolean', default: false } };
const BENCHES = { engine: () => import('./engine.mjs') };

function pairsOf(text) {
  const pairs = Number(text);
  if (!Number.isInteger(pairs) || pairs < 1) throw new Error(`--pairs must be a whole number above zero, not ${text}`);
  return pairs;
}

async function main() {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const load = positionals.length === 1 ? BENCHES[positionals[0]] : undefined;
  if (!load) throw new Error(HELP);
  const { run } = await load();
  return run({ url: values.url ?? process.env.EVENTSTORE_URL, pairs: pairsOf(values.pairs) });
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
