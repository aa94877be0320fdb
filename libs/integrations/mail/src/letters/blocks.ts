/** A part of a letter, in plain text. Each layout shows it in its own way. */
export type Block =
  | { readonly paragraph: string }
  /** Somebody's own words, line by line. */
  | { readonly quote: readonly string[] }
  | { readonly list: readonly string[] }
  /** A web address. */
  | { readonly link: string };

/** What a letter says, before it has a form. */
export interface Content {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

/** A text on one line: white space becomes one space, and control characters go. */
export const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

/** A text as its lines, without control characters. */
export const linesOf = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => line.replaceAll(/\p{Cc}+/gu, ' ').trimEnd());
