/** Letters that are written in other letters but are not decomposed by Unicode (NFKD). */
const written: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i' };

/** A text without what people leave out when they search: capitals, diacritics, ligatures. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[æœßøłđðþħı]/g, (letter) => written[letter] ?? letter);

/** The words of a text, folded: runs of letters and digits. */
export const foldedWords = (text: string): readonly string[] => folded(text).match(/[\p{Letter}\p{Number}]+/gu) ?? [];

/** From here on the beginning of a word stands for it. */
const SHORTEST = 3;

/** A word, and its beginnings of three letters or more. */
export const withBeginnings = (word: string): readonly string[] => {
  const letters = [...word];
  const beginnings = letters.map((_, at) => letters.slice(0, at + 1).join(''));
  return [...beginnings.slice(SHORTEST - 1, -1), word];
};

/** A reference, or a part of one, as it is heard over the phone: O is 0, I and L are 1, capitals and dashes do not matter. */
const heard = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** What every reference begins with, as it is heard, and how many signs follow. */
const PREFIX = heard('KL');
const GROUP = 5;
const SIGNS = 2 * GROUP;

/** What a case can be asked for by: its reference from the beginning or from the second group on, three signs or more, or `KL` alone, which is all of them. */
export const partsOfReference = (id: string): readonly string[] => {
  const signs = heard(id).slice(PREFIX.length);
  return [PREFIX, ...withBeginnings(signs), ...withBeginnings(signs.slice(GROUP))];
};

/** What somebody may have meant who wrote this for a reference: it may begin with `KL`, or with the signs. None when it is too short. */
export const referencesMeant = (text: string): readonly string[] => {
  const signs = heard(text);
  const meant = [signs, ...(signs.startsWith(PREFIX) ? [signs.slice(PREFIX.length)] : [])];
  return meant.filter((part) => part === PREFIX || part.length >= SHORTEST);
};

/** Whether something that may be a word looks like a reference: there are digits in it, it begins with `KL-`, or it is as long as one. */
export const looksLikeReference = (text: string): boolean => /\d|^KL(-|$)/i.test(text) || heard(text).length === PREFIX.length + SIGNS;
