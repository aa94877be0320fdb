// The bench of the deadlines: bells put back after Redis has lost them beside BullMQ alone, and misses recorded beside the same reads and appends.
import { randomBytes } from 'node:crypto';
import { withEmbeddedEngines } from '../test/conformance/embedded-engine.mjs';
import { built } from '../tools/lib/built.mjs';
import { atLeast, exitCodeOf } from './goals.mjs';
import { LATE_TERMS } from './late-cases.mjs';
import { describeMachine } from './machine.mjs';
import { measurePairs } from './pairs.mjs';
import { withRedis } from './redis.mjs';
import { heading, ratioLine } from './report.mjs';
import { areServersGiven, dropDatabase, withScratchInstallation } from './scratch-installation.mjs';

const KEY_BYTES = 32;

async function measured(name, pairs, [a, b]) {
  const row = { name, goal: atLeast(0.7), ...(await measurePairs(pairs, a, b)) };
  console.log(ratioLine(name, row, row));
  return row;
}

async function measure(installation, redis, pairs) {
  const { FiringLoad } = await import('./firing-load.mjs');
  const { ArmingLoad } = await import('./arming-load.mjs');
  console.log(heading('Redress, per s', 'raw, per s', 'Redress / raw'));
  const firing = new FiringLoad(installation);
  const rows = [await measured('misses, read and append', pairs, [() => firing.fireRate(), () => firing.rawRate()])];
  await firing.close();
  const arming = await ArmingLoad.start(installation, redis);
  rows.push(await measured('bells put back, addBulk', pairs, [() => arming.armRate(), () => arming.addRate()]));
  await arming.close();
  return exitCodeOf(rows);
}

const bench = ({ eventstoreUrl, mongoUrl }, pairs) =>
  withScratchInstallation(async ({ env, databaseUrl }) => {
    const { closeInstallation, openInstallation, readInstallationSettings } = built('libs/installation/src');
    describeMachine(`servers ${new URL(eventstoreUrl).host} and ${new URL(mongoUrl).host}, and a Redis of its own`);
    const KEY_ENCRYPTION_KEY = randomBytes(KEY_BYTES).toString('base64');
    const servers = { EVENTSTORE_URL: eventstoreUrl, MONGODB_URL: databaseUrl(mongoUrl, 0) };
    const installation = await openInstallation(readInstallationSettings({ ...env, ...LATE_TERMS, ...servers, KEY_ENCRYPTION_KEY }));
    try {
      return await withRedis((redis) => measure(installation, redis, pairs));
    } finally {
      await closeInstallation(installation);
      await dropDatabase(servers.MONGODB_URL);
    }
  });

/** Runs the bench with the options of run.mjs; the exit code: 0, 1 when a goal is missed, 3 when a ratio was too noisy for a verdict. */
export function run({ eventstoreUrl, mongoUrl, pairs }) {
  if (areServersGiven({ eventstoreUrl, mongoUrl })) return bench({ eventstoreUrl, mongoUrl }, pairs);
  return withEmbeddedEngines(1, ([engines]) => bench(engines, pairs));
}
