#!/usr/bin/env node
// npm run bench -- <bench> [options]: measures beside a reference, in turn.
import { parseArgs } from 'node:util';

const HELP = `Usage: npm run bench -- <bench> [options]

Measures something of the project and a fair reference in turn (A B, B A, …) and prints the medians, their spread and the ratio.

Benches:
  engine             the event store engine beside raw LMDB: appends at 1, 32 and 256 in flight (raw: one synchronous
                     transaction of that many), reads of a log and of a stream, delay from acknowledgement to live delivery
  views              the projector with all views from an empty database to the end of a log of 1,000 made-up complaints, beside
                     the same driver writing the very same operations in the same batches, and beside reading and then
                     writing; GET /complaints/{id} beside a node:http server that finds and sends the same answer
  freshness          50 commands per s against the program of npm start: how long until queries show each (goal: 99 of 100
                     within 250 ms)
  deadlines          400 misses found and recorded by a worker, beside the same reads and appends alone; 20,000 bells put back after
                     Redis was flushed, beside addBulk of BullMQ alone (a redis-server of its own, from the PATH)
  audit              a log of 100,000 events verified (chain and tree), beside reading and hashing the same bytes; an inclusion proof
                     among as many (goal: 99 of 100 within 5 ms); the CPU of a command with encryption and chain, beside one without

Options:
  --url <url>        the event store (esdb://…); default: EVENTSTORE_URL, else the embedded engines of the build
  --mongo-url <url>  the MongoDB (mongodb://…), for all but engine; default: MONGODB_URL, else the embedded engines of the build
  --events <n>       how many events audit has in its log (default 100000; 1000000 take half an hour)
  --pairs <n>        how many pairs are measured (default 7, some minutes at most; below 5 there is no verdict on a ratio)
  --help

What is appended to a given event store stays there, in a category or streams of its own; databases of views are dropped.

Exit code 0; 1 when a goal is missed; 3 when there is no verdict (the interquartile range of a ratio is above 0.15 of its median);
2 if the bench could not run.
`;

const OPTIONS = {
  url: { type: 'string' },
  'mongo-url': { type: 'string' },
  pairs: { type: 'string', default: '7' },
  events: { type: 'string', default: '100000' },
  help: { type: 'boolean', default: false },
};
const BENCHES = {
  engine: () => import('./engine.mjs'),
  views: () => import('./views.mjs'),
  freshness: () => import('./freshness.mjs'),
  deadlines: () => import('./deadlines.mjs'),
  audit: () => import('./audit.mjs'),
};

function countOf(option, text) {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--${option} must be a whole number above zero, not ${text}`);
  return count;
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
  const { EVENTSTORE_URL, MONGODB_URL } = process.env;
  return run({
    eventstoreUrl: values.url ?? EVENTSTORE_URL,
    mongoUrl: values['mongo-url'] ?? MONGODB_URL,
    pairs: countOf('pairs', values.pairs),
    events: countOf('events', values.events),
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
