import { localTime } from '@redress/complaints';
import Handlebars, { type HelperOptions } from 'handlebars';
import { linesOf, oneLine, type Block } from './blocks';
import type { Language } from './placeholders';

/** What a running template writes into and asks. */
export interface Writing {
  readonly language: Language;
  readonly blocks: Block[];
  readonly subjects: string[];
  /** The letter itself, for the frame around it. */
  readonly letter?: Handlebars.TemplateDelegate;
}

/** A date is a date everywhere: the zone does not matter. */
const calendars = { nl: localTime('nl', 'UTC'), en: localTime('en', 'UTC') };

const writingOf = (options: HelperOptions): Writing => options.data as Writing;

const filledIn = (context: unknown, options: HelperOptions): string => oneLine(options.fn(context, { data: writingOf(options) }));

/**
 * The words that templates are written in. Each part of a letter is a block: its text is plain, so that no layout can say anything else. Nothing that a
 * person wrote is ever compiled.
 */
const words: Readonly<Record<string, Handlebars.HelperDelegate>> = {
  'subject-line'(this: unknown, options: HelperOptions) {
    writingOf(options).subjects.push(filledIn(this, options));
  },
  paragraph(this: unknown, options: HelperOptions) {
    writingOf(options).blocks.push({ paragraph: filledIn(this, options) });
  },
  quote(text: string, options: HelperOptions) {
    writingOf(options).blocks.push({ quote: linesOf(text) });
  },
  list(items: readonly unknown[], options: HelperOptions) {
    writingOf(options).blocks.push({ list: items.map((item) => filledIn(item, options)) });
  },
  link(url: string, options: HelperOptions) {
    writingOf(options).blocks.push({ link: oneLine(url) });
  },
  letter(this: unknown, options: HelperOptions) {
    writingOf(options).letter?.(this, { data: writingOf(options) });
  },
  day(date: string, options: HelperOptions) {
    return calendars[writingOf(options).language].day(date);
  },
  choose(value: string, { hash }: HelperOptions) {
    const choices = hash as Readonly<Record<string, string>>;
    if (choices[value] === undefined) throw new Error(`the template says nothing of ${value}`);
    return choices[value];
  },
};

const builtIn = ['if', 'unless', 'each'];

/** What templates may call. */
export const knownWords: ReadonlySet<string> = new Set([...Object.keys(words), ...builtIn]);

/** Handlebars that knows these words and escapes nothing: it makes plain text. */
export const plainText = Handlebars.create();
plainText.registerHelper(words);
