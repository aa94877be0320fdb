import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../lib/paths.mjs';
import { DOMAIN } from '../lib/slices.mjs';
import { placesOf } from './places.mjs';

const TEMPLATES = path.join(import.meta.dirname, 'templates');
const EVENT = 'event.ts.txt';

/**
 * The files of a new slice and of the event it records.
 *
 * @param names as `namesFor` gives them
 * @returns {ReadonlyMap<string, string>} texts by their paths in the project, not formatted
 */
export function newFiles(names) {
  const { slice, 'event-file': eventFile } = names;
  const ofSlice = readdirSync(TEMPLATES).filter((template) => template !== EVENT);
  return new Map([
    ...ofSlice.map((template) => [`${DOMAIN}/write/${slice}/${slice}.${path.basename(template, '.txt')}`, filled(template, names)]),
    [`${DOMAIN}/events/${eventFile}.event.ts`, filled(EVENT, names)],
  ]);
}

const filled = (template, names) =>
  readFileSync(path.join(TEMPLATES, template), 'utf8').replace(/__([\w-]+?)__/g, (_, name) => names[name]);

/**
 * The files that name every slice or every event, with the new one in them.
 *
 * @throws Error when a file has changed so much that the place in it is not found: `places.mjs` has to follow
 */
export function changedFiles(names) {
  const texts = new Map();
  for (const [file, edit] of placesOf(names)) texts.set(file, edited(file, texts.get(file) ?? readFileSync(inProject(file), 'utf8'), edit));
  return texts;
}

function edited(file, text, edit) {
  try {
    return edit(text);
  } catch (error) {
    throw new Error(`${file}: ${error.message}`, { cause: error });
  }
}
