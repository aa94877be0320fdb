import type { languages } from '../events/shapes';

export type LanguageCode = (typeof languages)[number];

/** How a language is written, and the word between a day and a time. */
const customs = {
  nl: { locale: 'nl-NL', at: 'om' },
  en: { locale: 'en-GB', at: 'at' },
} as const satisfies Record<LanguageCode, { readonly locale: string; readonly at: string }>;

/** Days and times in a language, as the clock on the wall of a time zone tells them. */
export interface LocalTime {
  readonly language: LanguageCode;
  /** A local date, `2026-06-08`: `maandag 8 juni 2026`, `Monday 8 June 2026`. */
  readonly day: (date: string) => string;
  /** An RFC 3339 instant: `maandag 8 juni 2026 om 10:00`, `Monday 8 June 2026 at 10:00`. */
  readonly moment: (instant: string) => string;
  /** The day that an RFC 3339 instant ends: the last day on time of a due instant. */
  readonly dayBefore: (instant: string) => string;
}

const fullDay = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const hourAndMinute = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** What stands between the words differs from one version of ICU to the next, so only the words are taken from it. */
const words = (format: Intl.DateTimeFormat, instant: Date | number, separator: string): string =>
  format
    .formatToParts(instant)
    .filter(({ type }) => type !== 'literal')
    .map(({ value }) => value)
    .join(separator);

/**
 * Writes days and times.
 *
 * @param timeZone a zone of the IANA database, `Europe/Amsterdam`
 * @throws RangeError for an unknown zone; what it gives throws RangeError for what is no date or instant
 */
export const localTime = (language: LanguageCode, timeZone: string): LocalTime => {
  const { locale, at } = customs[language];
  const dates = new Intl.DateTimeFormat(locale, { ...fullDay, timeZone: 'UTC' });
  const days = new Intl.DateTimeFormat(locale, { ...fullDay, timeZone });
  const times = new Intl.DateTimeFormat(locale, { ...hourAndMinute, timeZone });
  return {
    language,
    day: (date) => words(dates, new Date(date), ' '),
    moment: (instant) => `${words(days, new Date(instant), ' ')} ${at} ${words(times, new Date(instant), ':')}`,
    dayBefore: (instant) => words(days, Date.parse(instant) - 1, ' '),
  };
};
