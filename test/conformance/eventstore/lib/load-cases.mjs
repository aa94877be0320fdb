// All cases of ../cases, in the order of their files.
import { readdir } from 'node:fs/promises';
import { askedOnce, needsQuietLog } from '../scope.mjs';

const FOLDER = new URL('../cases/', import.meta.url);
const TIMEOUT = 10_000;

/** The cases: {name, ask, timeout (ms), alone (needs a log that nobody else writes to), once (is not asked again)}. Throws when two have the same name. */
export async function loadCases() {
  const cases = new Map();
  const define = (name, ask, { timeout = TIMEOUT } = {}) => {
    if (cases.has(name)) throw new Error(`two cases are called '${name}'`);
    const fits = ([pattern]) => pattern.test(name);
    cases.set(name, { name, ask, timeout, alone: needsQuietLog.some(fits), once: askedOnce.some(fits) });
  };
  const files = await readdir(FOLDER);
  for (const file of files.filter((name) => name.endsWith('.mjs')).sort()) {
    const { default: defineAll } = await import(new URL(file, FOLDER).href);
    defineAll(define);
  }
  return [...cases.values()];
}
