// Starts the embedded engines from the build, each in a process of its own with a data folder of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const OPS = fileURLToPath(new URL('../../dist/apps/ops/src/main.js', import.meta.url));
const STOP_WITHIN = 5_000;

async function stop(child, folder) {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
    await ended;
    clearTimeout(timer);
  }
  await rm(folder, { recursive: true, force: true });
}

/** The line of JSON that says where it serves. */
async function firstLine(child) {
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the embedded engine ended with ${code} before it served`);
  });
  const [line] = await Promise.race([once(lines, 'line'), ended]);
  return JSON.parse(line);
}

/** Starts one engine on free ports: {eventstoreUrl, …, stop()}. Rejects when there is no build or the engine ends. */
export async function startEmbeddedEngine() {
  if (!existsSync(OPS)) throw new Error('there is no build: run `npm run build` first');
  const folder = await mkdtemp(join(tmpdir(), 'redress-engine-'));
  const child = spawn(process.execPath, [OPS, 'engines', '--data-dir', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const urls = await firstLine(child);
    return { ...urls, stop: () => stop(child, folder) };
  } catch (error) {
    await stop(child, folder);
    throw error;
  }
}

/** Runs the work with `count` engines, which are stopped whatever happens, also on Ctrl-C. */
export async function withEmbeddedEngines(count, work) {
  const starting = Array.from({ length: count }, () => startEmbeddedEngine());
  const stopAll = async () => {
    const started = await Promise.allSettled(starting);
    await Promise.all(started.filter(({ status }) => status === 'fulfilled').map(({ value }) => value.stop()));
  };
  const interrupted = (signal) => void stopAll().then(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await work(await Promise.all(starting));
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await stopAll();
  }
}
