// An installation of its own on the servers under test, whose log holds made-up complaints.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { built } from '../tools/lib/built.mjs';
import { builtApp } from '../tools/lib/built-app.mjs';
import { withScratchInstallation } from './scratch-installation.mjs';

/** The end of the two years that the complaints are of: every run has the same ones. */
const UNTIL = '2026-11-01T00:00:00Z';
const KEY_BYTES = 32;

/** Runs a command of `ops`; what it says on standard output. */
async function ops(env, ...args) {
  const { stdout } = await promisify(execFile)(process.execPath, [builtApp('ops'), ...args], { env: { ...process.env, ...env } });
  return stdout.trim();
}

/** The parts of the installation, its environment, and databases of its own: databaseUrl(n) is the address of the nth. */
async function opened(env, databaseUrl) {
  const { openInstallation, readInstallationSettings } = built('libs/installation/src');
  const whole = { ...env, MONGODB_URL: databaseUrl(0) };
  return { ...(await openInstallation(readInstallationSettings(whole))), env: whole, databaseUrl, tokenFor: (role) => token(whole, role) };
}

/** A token of the installation for somebody with a role. */
export const token = (env, role) => ops(env, 'token', '--role', role, '--sub', `${role}.bench`);

/** Loads the complaints, and does the work with the opened installation. The events stay in the log, in a category of their own. */
export function withLoadedInstallation({ eventstoreUrl, mongoUrl, complaints }, work) {
  return withScratchInstallation(async (scratch) => {
    const KEY_ENCRYPTION_KEY = randomBytes(KEY_BYTES).toString('base64');
    const env = { ...scratch.env, EVENTSTORE_URL: eventstoreUrl, KEY_ENCRYPTION_KEY };
    console.log(await ops(env, 'load-demo', '--complaints', String(complaints), '--until', UNTIL));
    const installation = await opened(env, (number) => scratch.databaseUrl(mongoUrl, number));
    try {
      return await work(installation);
    } finally {
      await built('libs/installation/src').closeInstallation(installation);
    }
  });
}
