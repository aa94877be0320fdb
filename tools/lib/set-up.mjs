import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { builtFingerprint, sourceFingerprint, writeStamp } from './build-stamp.mjs';
import { withLock } from './lock.mjs';
import { inProject, ROOT } from './paths.mjs';
import { exitWhenInterrupted, run } from './run.mjs';

class SetUpFailed extends Error {}

/** Everything the set-up says goes to standard error: standard output belongs to the command. */
const TO_STANDARD_ERROR = { stdio: ['ignore', 2, 2] };

/**
 * Installs what is missing and builds what is out of date; a second set-up at the same time waits for the first. When it fails, the process ends
 * with one line and exit code 1.
 *
 * @param {{ rebuild?: boolean, interruptedExitCode?: number }} options `rebuild`: build in any case; `interruptedExitCode`: what Ctrl-C leads to
 */
export async function setUp({ rebuild = false, interruptedExitCode } = {}) {
  try {
    await withLock(
      lockName(),
      () => say('waiting for another set-up'),
      () => installAndBuild(rebuild),
    );
  } catch (error) {
    if (!(error instanceof SetUpFailed)) exitWhenInterrupted(error, interruptedExitCode);
    say(error.message);
    process.exit(1);
  }
}

async function installAndBuild(rebuild) {
  if (installIsStale()) await install();
  const fingerprint = sourceFingerprint();
  if (rebuild || builtFingerprint() !== fingerprint) await build(fingerprint);
}

const modifiedAt = (file) => statSync(inProject(file), { throwIfNoEntry: false })?.mtimeMs;

/** npm writes its own lock file into node_modules as the last step of an installation. */
function installIsStale() {
  const installedAt = modifiedAt('node_modules/.package-lock.json');
  return installedAt === undefined || installedAt < modifiedAt('package-lock.json');
}

async function install() {
  say('installing packages (npm ci)');
  await succeed('npm ci', 'npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

async function build(fingerprint) {
  say('building');
  rmSync(inProject('dist'), { recursive: true, force: true, maxRetries: 10 });
  await succeed('the build', process.execPath, [
    inProject('node_modules/@nestjs/cli/bin/nest.js'),
    'build',
    'api',
    'projector',
    'worker',
    'local',
    'ops',
  ]);
  writeStamp(fingerprint);
}

async function succeed(what, command, args) {
  const exitCode = await run(command, args, TO_STANDARD_ERROR);
  if (exitCode !== 0) throw new SetUpFailed(`${what} failed (exit code ${exitCode})`);
}

function lockName() {
  const project = createHash('sha256').update(`${userInfo().uid}\0${ROOT}`).digest('hex').slice(0, 16);
  return `redress-set-up-${project}`;
}

const say = (text) => console.error(`redress: ${text}`);
