import { readFileSync } from 'node:fs';
import path from 'node:path';
import { languageFor, words, type Words } from './page/languages.js';

/** The names of all that is said, however deep it stands, and what kind of thing it is. */
const shapeOf = (said: Words): object =>
  Object.fromEntries(
    Object.entries(said).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? shapeOf(value as Words) : typeof value,
    ]),
  );

it.each([
  ['en', ['nl-NL'], 'en'],
  [null, ['en-GB', 'nl'], 'en'],
  [null, ['NL-be', 'en'], 'nl'],
  [null, ['fr-FR', 'en-US'], 'en'],
  [null, ['fr-FR'], 'nl'],
  ['toString', [], 'nl'],
  ['fr', ['en'], 'en'],
])('the language for %j and a browser that prefers %j is %s', (chosen, preferred, expected) => {
  expect(languageFor(chosen, preferred)).toBe(expected);
});

it('both languages say the same things', () => {
  expect(shapeOf(words.en)).toEqual(shapeOf(words.nl));
});

it('everything that stands in the page itself has its words', () => {
  const html = readFileSync(path.join(__dirname, 'page/index.html'), 'utf8');
  const named = [...html.matchAll(/data-text="(\w+)"/g)].map(([, name]) => String(name));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => typeof words.nl[name] !== 'string')).toEqual([]);
});
