// How long a command takes to show: commands at a steady pace against the program of `npm start`, and when the stream of changes tells that queries show them.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FreshnessLoad } from './freshness-load.mjs';
import { databaseAt } from './loaded-installation.mjs';
import { describeMachine } from './machine.mjs';
import { delayLine } from './report.mjs';
import { spread } from './statistics.mjs';

/** Milliseconds within which 99 of 100 commands are to show. */
const GOAL = 250;
const MISSED = 1;

async function measure(load, rounds) {
  const measured = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await load.round());
  const delays = (name) => ({
    p50: spread(measured.map((times) => times[name].p50)),
    p99: spread(measured.map((times) => times[name].p99)),
  });
  console.log(delayLine('a command is answered', delays('answered')));
  console.log(delayLine('from the answer until it shows', delays('shown')));
  return delays('shown').p99.median;
}

/** Runs the bench with the options of run.mjs; the exit code: 0, or 1 when the goal is missed. */
export async function run({ eventstoreUrl, mongoUrl, pairs: rounds }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  const name = `bench${randomBytes(6).toString('hex')}`;
  const isGiven = eventstoreUrl !== undefined && mongoUrl !== undefined;
  const servers = { EVENTSTORE_URL: isGiven ? eventstoreUrl : '', MONGODB_URL: isGiven ? databaseAt(mongoUrl, `redress_${name}`) : '' };
  const load = await FreshnessLoad.start({ ...servers, DATA_DIR: dataDir, STREAM_CATEGORY: name });
  try {
    describeMachine(isGiven ? 'given servers' : 'embedded engines');
    console.log(`${load.pace} commands per s, ${rounds} rounds of ${load.seconds} s; median (interquartile range) over the rounds`);
    const p99 = await measure(load, rounds);
    const isMet = p99 <= GOAL;
    console.log(`99 of 100 show within ${GOAL} ms: ${isMet ? 'met' : 'missed'}`);
    return isMet ? 0 : MISSED;
  } finally {
    await load.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
