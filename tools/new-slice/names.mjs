import { kebabCase, pascalCase } from '../lib/slices.mjs';

/**
 * Every name that follows from the name of a slice, as the templates know them.
 *
 * @param {string} slice such as `flag-complaint`
 * @param {string} [event] what it records, when the verb has no regular past: `LetterSent`
 */
export function namesFor(slice, event = eventOf(slice)) {
  const [verb, ...nouns] = slice.split('-');
  const noun = nouns.join('-');
  return {
    slice,
    verb,
    Slice: pascalCase(slice),
    phrase: slice.replaceAll('-', ' '),
    action: `${noun}.${verb}`,
    path: noun === 'complaint' ? verb : `${noun}/${verb}`,
    Event: event,
    event: event[0].toLowerCase() + event.slice(1),
    'event-file': kebabCase(event),
    happened: kebabCase(event).replaceAll('-', ' '),
  };
}

/** `flag-complaint` → `ComplaintFlagged` */
function eventOf(slice) {
  const [verb, ...nouns] = slice.split('-');
  return pascalCase([...nouns, past(verb)].join('-'));
}

/** The past of a regular verb. */
function past(verb) {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  const isShort = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb);
  return isShort ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}
