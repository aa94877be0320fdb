// All cases of ../cases, in the order of their files.
import { readdir } from 'node:fs/promises';

const FOLDER = new URL('../cases/', import.meta.url);

/** The cases: {name, collection (a name of its own), ask(bench)}. Throws when two have the same name. */
export async function loadCases() {
  const cases = new Map();
  const define = (name, ask) => {
    if (cases.has(name)) throw new Error(`two cases are called '${name}'`);
    cases.set(name, { name, ask, collection: `case_${String(cases.size + 1).padStart(3, '0')}` });
  };
  const files = await readdir(FOLDER);
  for (const file of files.filter((name) => name.endsWith('.mjs')).sort()) {
    const { default: defineAll } = await import(new URL(file, FOLDER).href);
    defineAll(define);
  }
  return [...cases.values()];
}
