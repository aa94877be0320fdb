import { OutsideFailure } from '@redress/complaints';
import { namesIn, rendered, type Words } from '@integrations/template';

/**
 * The address of an operation. Words cannot leave their place in it.
 *
 * @param base what every path begins with
 * @throws OutsideFailure `refused` when a word is missing, or would mean another path
 */
export const addressOf = (base: URL, template: string, words: Words): URL => {
  const encoded = Object.fromEntries(namesIn(template).map((name) => [name, segment(words[name])]));
  return new URL(`${base.href.replace(/\/$/, '')}${rendered(template, encoded)}`);
};

const segment = (word = ''): string => {
  if (['', '.', '..'].includes(word)) throw new OutsideFailure('refused', 'path-incomplete');
  return encodeURIComponent(word);
};
