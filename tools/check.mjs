import './lib/node-version.mjs';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './lib/paths.mjs';
import { CHECK_RESULTS, discardResults } from './lib/results.mjs';
import { exitWhenInterrupted, run } from './lib/run.mjs';
import { setUp } from './lib/set-up.mjs';

/** Scripts of package.json; each can be run alone. */
const STEPS = ['format:check', 'typecheck', 'lint', 'dependency-rules', 'probes', 'knip', 'generated:check', 'lock:check'];
const LOG = inProject('coverage', 'check-step.log');

await setUp();
discardResults(CHECK_RESULTS);
const results = [];
for (const step of STEPS) results.push(await runStep(step));
writeFileSync(CHECK_RESULTS, `${JSON.stringify(results, null, 2)}\n`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;

/** Runs one script and says how it went; what it printed is shown when it failed. */
async function runStep(step) {
  const startedAt = performance.now();
  const passed = (await runScript(step)) === 0;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${passed ? 'passed' : 'FAILED'}  ${step.padEnd(18)} ${seconds.padStart(6)} s`);
  if (!passed) console.log(readFileSync(LOG, 'utf8'));
  return { step, passed };
}

async function runScript(step) {
  const log = openSync(LOG, 'w');
  try {
    return await run('npm', ['run', '--silent', step], { stdio: ['ignore', log, log] });
  } catch (error) {
    return exitWhenInterrupted(error);
  } finally {
    closeSync(log);
  }
}
