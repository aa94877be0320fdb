import type { ShownChange } from './compared-case';

const LEFT_OUT = '(personal)';

const valueText = (value: unknown): string => {
  if (value === null) return LEFT_OUT;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** A text of more than one line stays under its sign. */
const signed = (sign: '-' | '+', value: unknown): string => `  ${sign} ${valueText(value).replaceAll('\n', '\n    ')}`;

/** What differs, to be read: each field, what it was and what it became. Ends without a line feed. */
export const changeLines = (changes: readonly ShownChange[]): string =>
  changes.length === 0
    ? 'Nothing differs.'
    : changes
        .map(({ field, ...values }) => [
          field,
          ...('before' in values ? [signed('-', values.before)] : []),
          ...('after' in values ? [signed('+', values.after)] : []),
        ])
        .flat()
        .join('\n');
