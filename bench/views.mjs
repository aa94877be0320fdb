// The bench of the views: the projector beside raw writes of the same operations, and a case over HTTP beside a server that only finds and sends.
import { withEmbeddedEngines } from '../test/conformance/embedded-engine.mjs';
import { atLeast, atMost, exitCodeOf } from './goals.mjs';
import { describeMachine } from './machine.mjs';
import { measurePairs, measureRounds, pairSpreads } from './pairs.mjs';
import { heading, ratioLine } from './report.mjs';
import { areServersGiven } from './scratch-installation.mjs';

const COMPLAINTS = 1_000;

/** Prints and answers what the projector does beside raw writes, and beside the bound of reading and then writing. */
async function measureProjector(load, pairs) {
  const { events, operations, batches } = await load.record();
  console.log(`${events} events lead to ${operations} operations in ${batches} batches`);
  const rounds = await measureRounds(pairs, [() => load.projectRate(), () => load.writeRate(), () => load.readRate()]);
  const serialBound = (read, write) => 1 / (1 / read + 1 / write);
  const rows = [
    { name: 'projector, raw bulkWrite', goal: atLeast(0.6), ...pairSpreads(rounds) },
    {
      name: 'projector, read and then write',
      goal: atLeast(0.8),
      ...pairSpreads(rounds.map(([projected, write, read]) => [projected, serialBound(read, write)])),
    },
  ];
  console.log(heading('Redress, events per s', 'raw, events per s', 'Redress / raw'));
  for (const row of rows) console.log(ratioLine(row.name, row, row));
  return rows;
}

/** Prints and answers how long a case takes. */
async function measureDetails(load, pairs) {
  const measured = await measurePairs(
    pairs,
    () => load.apiTime(),
    () => load.rawTime(),
  );
  const row = { name: 'GET /complaints/{id}, findOne', goal: atMost(1.3), digits: 2, ...measured };
  console.log(heading('Redress, ms (p50)', 'raw, ms (p50)', 'Redress / raw'));
  console.log(ratioLine(row.name, row, row));
  return row;
}

async function withLoad(load, work) {
  try {
    return await work(load);
  } finally {
    await load.close();
  }
}

/** Loaded when there is a build. */
async function bench({ eventstoreUrl, mongoUrl }, pairs) {
  const { withLoadedInstallation } = await import('./loaded-installation.mjs');
  const { ProjectorLoad } = await import('./projector-load.mjs');
  const { DetailsLoad } = await import('./details-load.mjs');
  describeMachine(`servers ${eventstoreUrl} and ${mongoUrl}`);
  return withLoadedInstallation({ eventstoreUrl, mongoUrl, complaints: COMPLAINTS }, (installation) =>
    withLoad(new ProjectorLoad(installation), async (projector) => {
      const rows = await measureProjector(projector, pairs);
      const details = await withLoad(await DetailsLoad.start(installation), (load) => measureDetails(load, pairs));
      return exitCodeOf([...rows, details]);
    }),
  );
}

/** Runs the bench with the options of run.mjs; the exit code: 0, 1 when a goal is missed, 3 when a ratio was too noisy for a verdict. */
export function run({ eventstoreUrl, mongoUrl, pairs }) {
  if (areServersGiven({ eventstoreUrl, mongoUrl })) return bench({ eventstoreUrl, mongoUrl }, pairs);
  return withEmbeddedEngines(1, ([engines]) => bench(engines, pairs));
}
