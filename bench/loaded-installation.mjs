// An installation of its own on the servers under test, whose log holds made-up complaints.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { built } from '../tools/lib/built.mjs';
import { builtApp } from '../tools/lib/built-app.mjs';

/** The end of the two years that the complaints are of: every run has the same ones. */
const UNTIL = '2026-11-01T00:00:00Z';
const KEY_BYTES = 32;
const SERVERS_AND_DATABASE = /^([^:]+:\/\/[^/?]+)(?:\/[^?]*)?/;

/** The address of a database on the server that a connection string names. */
export const databaseAt = (mongoUrl, database) => mongoUrl.replace(SERVERS_AND_DATABASE, `$1/${database}`);

/** Runs a command of `ops`; what it says on standard output. */
async function ops(env, ...args) {
  const { stdout } = await promisify(execFile)(process.execPath, [builtApp('ops'), ...args], { env: { ...process.env, ...env } });
  return stdout.trim();
}

/** The parts of the installation, its environment, and databases of its own: databaseUrl(n) is the address of the nth. */
async function opened(env, { mongoUrl, name }) {
  const { openInstallation, readInstallationSettings } = built('libs/installation/src');
  const databaseUrl = (number) => databaseAt(mongoUrl, `redress_${name}_${number}`);
  const whole = { ...env, MONGODB_URL: databaseUrl(0) };
  return { ...(await openInstallation(readInstallationSettings(whole))), env: whole, databaseUrl, tokenFor: (role) => token(whole, role) };
}

/** A token of the installation for somebody with a role. */
export const token = (env, role) => ops(env, 'token', '--role', role, '--sub', `${role}.bench`);

/** Loads the complaints, does the work with the opened installation, and removes its folder. The events stay in the log, in a category of their own. */
export async function withLoadedInstallation({ eventstoreUrl, mongoUrl, complaints }, work) {
  const dataDir = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  const name = `bench${randomBytes(6).toString('hex')}`;
  const KEY_ENCRYPTION_KEY = randomBytes(KEY_BYTES).toString('base64');
  const env = { EVENTSTORE_URL: eventstoreUrl, DATA_DIR: dataDir, STREAM_CATEGORY: name, KEY_ENCRYPTION_KEY };
  try {
    console.log(await ops(env, 'load-demo', '--complaints', String(complaints), '--until', UNTIL));
    const installation = await opened(env, { mongoUrl, name });
    try {
      return await work(installation);
    } finally {
      await built('libs/installation/src').closeInstallation(installation);
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
