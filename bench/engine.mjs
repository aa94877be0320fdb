// The bench of the event store engine: the server under test beside raw LMDB with the same bytes and the same sync.
import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { withEmbeddedEngines } from '../test/conformance/embedded-engine.mjs';
import { EngineLoad } from './engine-load.mjs';
import { exitCodeOf } from './goals.mjs';
import { describeMachine } from './machine.mjs';
import { measurePairs } from './pairs.mjs';
import { RawLmdb } from './raw-lmdb.mjs';
import { delayLine, heading, ratioLine } from './report.mjs';
import { spread } from './statistics.mjs';
import { LOG_LENGTH, STREAM_LENGTH, WINDOW, recordBytes } from './workload.mjs';

const IN_FLIGHT = [1, 32, 256];
const TMPFS = 0x01021994;

/** What is measured as a ratio: a name, and how both sides do it. */
const ratioRows = (engine, raw) => [
  ...IN_FLIGHT.map((n) => [`append, ${n} in flight`, () => engine.appendRate(n), () => raw.appendRate(n)]),
  [`readAll, ${LOG_LENGTH} events`, () => engine.readLogRate(), () => raw.readLogRate()],
  [`read a stream of ${STREAM_LENGTH}`, () => engine.readStreamRate(), () => raw.readStreamRate()],
];

async function describe(url) {
  describeMachine(`server ${url}`);
  console.log(`windows of ${WINDOW} ms, ${recordBytes('bench-lane').length} bytes an event; median (interquartile range)`);
  const { type } = await statfs(tmpdir());
  if (type === TMPFS) console.log('the temporary folder is in memory: a sync costs nothing there, and the ratios of appends say little');
}

async function measureDelay(engine, rounds) {
  const delays = [];
  for (let round = 0; round < rounds; round += 1) delays.push(await engine.deliveryDelay());
  return { p50: spread(delays.map(({ p50 }) => p50)), p99: spread(delays.map(({ p99 }) => p99)) };
}

/** Measures and prints row by row; the exit code. */
async function measureAll(engine, raw, pairs) {
  const rows = [];
  console.log(heading('server per s', 'raw LMDB per s', 'server / raw'));
  for (const [name, measureEngine, measureRaw] of ratioRows(engine, raw)) {
    rows.push(await measurePairs(pairs, measureEngine, measureRaw));
    console.log(ratioLine(name, rows.at(-1)));
  }
  console.log(delayLine('acknowledged to live delivery', await measureDelay(engine, pairs)));
  return exitCodeOf(rows);
}

async function bench(url, pairs) {
  const engine = new EngineLoad(url);
  const raw = new RawLmdb();
  try {
    await describe(url);
    await Promise.all([engine.seed(), raw.seed()]);
    return await measureAll(engine, raw, pairs);
  } finally {
    await Promise.all([engine.close(), raw.close()]);
  }
}

/** Runs the bench with the options of run.mjs; the exit code: 0, or 3 when a ratio was too noisy for a verdict. */
export function run({ eventstoreUrl, pairs }) {
  if (eventstoreUrl) return bench(eventstoreUrl, pairs);
  return withEmbeddedEngines(1, ([engine]) => bench(engine.eventstoreUrl, pairs));
}
