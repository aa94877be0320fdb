import { existsSync, readFileSync } from 'node:fs';
import { inProject } from '../lib/paths.mjs';
import { DOMAIN } from '../lib/slices.mjs';

const isSliceName = (text) => /^[a-z]+(-[a-z]+)+$/.test(text);
const isEventName = (text) => /^([A-Z][a-z]+){2,}$/.test(text);
const exists = (...file) => existsSync(inProject(DOMAIN, ...file));
const mentions = (file, text) => readFileSync(inProject(file), 'utf8').includes(text);

/** Why a slice cannot be made; undefined when it can. @param names as `namesFor` gives them */
export function refusal({ slice, Event, 'event-file': eventFile, action, path }) {
  if (!isSliceName(slice)) return `'${slice}' is no name of a slice: a verb and a noun in small letters, such as flag-complaint`;
  if (!isEventName(Event)) return `'${Event}' is no name of an event: a noun and a past tense, such as ComplaintFlagged`;
  if (exists('write', slice)) return `there is a slice ${slice} already`;
  if (exists('events', `${eventFile}.event.ts`)) return `there is an event ${Event} already`;
  if (mentions('libs/access/src/may.ts', `'${action}'`)) return `there is an action ${action} already`;
  if (mentions('docs/openapi.json', `"/api/v1/complaints/{id}/${path}"`)) return `there is a route complaints/{id}/${path} already`;
  return undefined;
}
