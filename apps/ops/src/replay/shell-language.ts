import type { LanguageCode } from '@redress/complaints';

/** The language of a shell: Dutch when the first of LC_ALL, LC_MESSAGES and LANG that is set says so, else English. */
export const shellLanguage = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): LanguageCode => {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? '';
  return /^nl(?:_|\.|@|$)/.test(locale) ? 'nl' : 'en';
};
