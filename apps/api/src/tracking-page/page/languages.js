import { dutch } from './dutch.js';
import { english } from './english.js';

/** What the page says, by language. */
export const words = { nl: dutch, en: english };

const isSpoken = (language) => Object.hasOwn(words, language);

/**
 * The language of the page: the one that was chosen, else the first one of the browser that the page speaks, else Dutch.
 *
 * @param {string | null} chosen a language code
 * @param {readonly string[]} preferred language tags of the browser (`en-US`), the best first
 * @returns {'nl' | 'en'}
 */
export const languageFor = (chosen, preferred) =>
  [chosen ?? '', ...preferred.map((tag) => tag.slice(0, 2).toLowerCase())].find(isSpoken) ?? 'nl';

const fullDay = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const hourAndMinute = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/**
 * Writes days and times.
 *
 * @param {'nl' | 'en'} language
 * @param {string} [timeZone] of the IANA database; that of the browser when there is none
 */
export const calendarIn = (language, timeZone) => {
  const { locale, at } = words[language];
  const date = new Intl.DateTimeFormat(locale, { ...fullDay, timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(locale, { ...fullDay, timeZone });
  const time = new Intl.DateTimeFormat(locale, { ...hourAndMinute, timeZone });
  return {
    /** A local date (`2026-06-08`). */
    date: (text) => date.format(new Date(text)),
    /** The day of an RFC 3339 instant. */
    day: (instant) => day.format(new Date(instant)),
    /** The day and the time of an RFC 3339 instant. */
    moment: (instant) => `${day.format(new Date(instant))} ${at} ${time.format(new Date(instant))}`,
  };
};
