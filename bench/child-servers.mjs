// Servers in processes of their own that end with the one who measures: start…() answers {origin, stop()}.
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { builtApp } from '../tools/lib/built-app.mjs';

const RAW_DETAILS = fileURLToPath(new URL('./raw-details-process.mjs', import.meta.url));

/** What was waited for, or the news that the process ended before it. */
function orEnded(child, awaited) {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`a server of the bench ended with ${code} before it served`);
  });
  return Promise.race([awaited, ended]);
}

/** Answers one document of a collection by its id. */
export async function startRawDetails(databaseUrl, collection) {
  const child = fork(RAW_DETAILS, [databaseUrl, collection]);
  const [{ origin }] = await orEnded(child, once(child, 'message'));
  return { origin, stop: () => stopped(child, () => child.disconnect()) };
}

/** The API as it is built. */
export const startApi = (env) => startApp('api', env);

/** Everything on one machine, as `npm start` runs it. */
export const startLocal = (env) => startApp('local', { LOG_LEVEL: 'silent', ...env });

async function startApp(app, env) {
  const child = spawn(process.execPath, [builtApp(app)], {
    env: { ...process.env, ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const origin = await orEnded(child, originIn(lines));
  child.stdout.removeAllListeners('data').resume();
  return { origin, stop: () => stopped(child, () => child.kill('SIGTERM')) };
}

async function originIn(lines) {
  for await (const line of lines) {
    const [origin] = /http:\/\/[\w.:]+/.exec(line) ?? [];
    if (origin) return origin;
  }
  throw new Error('the program said nothing of where it serves');
}

async function stopped(child, end) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  end();
  await ended;
}
