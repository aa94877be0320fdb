import './lib/node-version.mjs';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './lib/paths.mjs';
import { CHECK_RESULTS, discardResults } from './lib/results.mjs';
import { exitWhenInterrupted, run } from './lib/run.mjs';
import { setUp } from './lib/set-up.mjs';

/** Scripts of package.json; each can be run alone. The one that takes longest goes first. */
const STEPS = ['lint', 'format:check', 'typecheck', 'dependency-rules', 'probes', 'knip', 'generated:check', 'lock:check'];
const AT_A_TIME = 2;

await setUp();
discardResults(CHECK_RESULTS);
const results = [];
const waiting = STEPS.values();
await Promise.all(Array.from({ length: AT_A_TIME }, runSteps));
writeFileSync(CHECK_RESULTS, `${JSON.stringify(results, null, 2)}\n`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;

/** Takes one waiting step after the other. */
async function runSteps() {
  for (const step of waiting) results.push(await runStep(step));
}

/** Runs one script and says how it went; what it printed is shown when it failed. */
async function runStep(step) {
  const startedAt = performance.now();
  const passed = (await runScript(step)) === 0;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${passed ? 'passed' : 'FAILED'}  ${step.padEnd(18)} ${seconds.padStart(6)} s`);
  if (!passed) console.log(readFileSync(logOf(step), 'utf8'));
  return { step, passed };
}

async function runScript(step) {
  const log = openSync(logOf(step), 'w');
  try {
    return await run('npm', ['run', '--silent', step], { stdio: ['ignore', log, log] });
  } catch (error) {
    return exitWhenInterrupted(error);
  } finally {
    closeSync(log);
  }
}

function logOf(step) {
  return inProject('coverage', `check-${step.replace(':', '-')}.log`);
}
