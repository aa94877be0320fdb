// How long a command takes to show: commands at a steady pace against the program of `npm start`, and when the stream of changes tells that queries show them.
import { FreshnessLoad } from './freshness-load.mjs';
import { describeMachine } from './machine.mjs';
import { delayLine } from './report.mjs';
import { areServersGiven, dropDatabase, withScratchInstallation } from './scratch-installation.mjs';
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

async function bench(load, rounds) {
  try {
    console.log(`${load.pace} commands per s, ${rounds} rounds of ${load.seconds} s; median (interquartile range) over the rounds`);
    const p99 = await measure(load, rounds);
    const isMet = p99 <= GOAL;
    console.log(`99 of 100 show within ${GOAL} ms: ${isMet ? 'met' : 'missed'}`);
    return isMet ? 0 : MISSED;
  } finally {
    await load.close();
  }
}

/** Runs the bench with the options of run.mjs; the exit code: 0, or 1 when the goal is missed. */
export function run({ eventstoreUrl, mongoUrl, pairs: rounds }) {
  const isGiven = areServersGiven({ eventstoreUrl, mongoUrl });
  describeMachine(isGiven ? 'given servers' : 'embedded engines');
  return withScratchInstallation(async ({ env, databaseUrl }) => {
    if (!isGiven) return bench(await FreshnessLoad.start({ ...env, EVENTSTORE_URL: '', MONGODB_URL: '' }), rounds);
    const database = databaseUrl(mongoUrl, 0);
    try {
      return await bench(await FreshnessLoad.start({ ...env, EVENTSTORE_URL: eventstoreUrl, MONGODB_URL: database }), rounds);
    } finally {
      await dropDatabase(database);
    }
  });
}
