import { CommandError, notImplemented } from '../../errors';

const WHITE_SPACE = String.raw`\t\n\v\f\r `;
const SYNTAX_CHARACTERS = /[\\^$.*+?()[\]{}|/]/;

/** A piece of a pattern as PCRE writes it, and the same for JavaScript; without one it is not understood. */
interface Token {
  readonly form: RegExp;
  readonly write?: (text: string, options: string) => string;
}

const keep = (text: string): string => text;

const escapes: readonly Token[] = [
  { form: /\\[dDwWbBnrtf]/y, write: keep },
  { form: /\\(?:x[\da-fA-F]{2}|[pP]\{\w+\})/y, write: keep },
  { form: /\\[^\da-zA-Z]/uy, write: (text) => literal(text.slice(1)) },
];

const classTokens: readonly Token[] = [
  { form: /\[[:.=]/y },
  { form: /\\[bB]/y },
  { form: /\\s/y, write: () => WHITE_SPACE },
  ...escapes,
  { form: /\\/y },
  { form: /-/y, write: keep },
  { form: /[^\]]/uy, write: literal },
];

const tokens: readonly Token[] = [
  { form: /\\s/y, write: () => `[${WHITE_SPACE}]` },
  { form: /\\S/y, write: () => `[^${WHITE_SPACE}]` },
  ...escapes,
  { form: /\[\^?\]?(?:\\[\s\S]|\[:\w+:\]|[^\]\\])*\]/y, write: characterClass },
  { form: /\((?:\?[:=!]|\?<\w+>|(?!\?|\*))/y, write: keep },
  { form: /(?:[*+?]|\{\d+(?:,\d*)?\})(?:\?|(?!\+))/y, write: keep },
  { form: /\./y, write: (_, options) => (options.includes('s') ? String.raw`[\s\S]` : String.raw`[^\n]`) },
  { form: /\^/y, write: (_, options) => (options.includes('m') ? String.raw`(?:^|(?<=\n)(?=[\s\S]))` : '^') },
  { form: /\$/y, write: (_, options) => (options.includes('m') ? String.raw`(?=\n|$)` : String.raw`(?=\n?$)`) },
  { form: /[|)]/y, write: keep },
  { form: /\[|\\$/y, write: broken },
  { form: /[^\\([*+?]/uy, write: literal },
];

const commentary: Token = { form: /(?:[ \t\n\v\f\r]|#[^\n]*)+/y, write: () => '' };

/**
 * A regular expression for JavaScript with the meaning that the pattern has for MongoDB, which uses PCRE.
 * @throws CommandError 51108 for an unknown option, 51091 for a broken pattern, 238 for what only PCRE understands.
 */
export function compileRegex(pattern: string, options: string): RegExp {
  const inline = /^\(\?([imsx]+)\)/.exec(pattern) ?? ['', ''];
  const all = checkedOptions(options + inline[1]);
  const source = translate(pattern.slice(inline[0].length), all.includes('x') ? [commentary, ...tokens] : tokens, all);
  try {
    return new RegExp(source, all.includes('i') ? 'iu' : 'u');
  } catch (error) {
    throw new CommandError(51091, `Regular expression is invalid: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checkedOptions(options: string): string {
  const unknown = /[^imsxu]/.exec(options);
  if (unknown !== null) throw new CommandError(51108, `invalid flag in regex options: ${unknown[0]}`);
  return options;
}

function translate(pattern: string, known: readonly Token[], options: string): string {
  let translated = '';
  for (let at = 0; at < pattern.length;) {
    const [text, token] = tokenAt(pattern, known, at);
    if (token?.write === undefined) throw notImplemented(`the regular expression /${pattern}/ (offset ${at})`);
    translated += token.write(text, options);
    at += text.length;
  }
  return translated;
}

function tokenAt(pattern: string, known: readonly Token[], at: number): [string, Token | undefined] {
  for (const token of known) {
    token.form.lastIndex = at;
    const text = token.form.exec(pattern)?.[0];
    if (text !== undefined && text !== '') return [text, token];
  }
  return ['', undefined];
}

function broken(): never {
  throw new CommandError(51091, 'Regular expression is invalid: it ends early');
}

function characterClass(text: string): string {
  const [, opening = '', first = '', content = ''] = /^(\[\^?)(\]?)([\s\S]*)\]$/.exec(text) ?? [];
  return `${opening}${first === '' ? '' : literal(first)}${translate(content, classTokens, '')}]`;
}

function literal(character: string): string {
  if (SYNTAX_CHARACTERS.test(character)) return `\\${character}`;
  return character === '-' ? String.raw`\x2d` : character;
}
