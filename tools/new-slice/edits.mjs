/**
 * Puts something before a text that is to be found exactly once.
 *
 * @returns {(text: string) => string} throws Error when it is not
 */
export const before = (found, insertion) => (text) => {
  const parts = text.split(found);
  if (parts.length !== 2) throw new Error(`'${found.trim()}' is to be found ${parts.length - 1} times`);
  return parts.join(insertion + found);
};

/** An import among the events, which stand in alphabetical order. */
export const withImport = (line) => (text) => {
  const next = text.split('\n').find((other) => other.startsWith('import { ') && other > line);
  return before(next ?? '\n/** What people decided', `${line}\n`)(text);
};

/** A verb at the end of the list of verbs, if it is not there yet. */
export const withVerb = (verb) => (text) => (text.includes(`'${verb}'`) ? text : before('],\n];', `, '${verb}'`)(text));
