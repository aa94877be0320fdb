// Types of languages.js for the specs, which are TypeScript.
export type Language = 'nl' | 'en';
export type Words = Readonly<Record<string, unknown>>;
export const words: Readonly<Record<Language, Words>>;
export function languageFor(chosen: string | null, preferred: readonly string[]): Language;
export function calendarIn(language: Language, timeZone?: string): Readonly<Record<'date' | 'day' | 'moment', (text: string) => string>>;
