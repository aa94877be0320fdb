import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Something that can be seen: no white space, no invisible format character. */
const VISIBLE = /[^\s\p{Format}]/u;
/** Lone halves of surrogate pairs, and control characters: all of them, or all but line feed and tab. */
const NOT_IN_A_LINE = /[\p{Control}\p{Surrogate}\u2028\u2029]/u;
const NOT_IN_A_TEXT = /(?![\n\t])[\p{Control}\p{Surrogate}]/u;

const isText = (value: unknown, maxLength: number, refused: RegExp): boolean =>
  typeof value === 'string' && [...value].length <= maxLength && VISIBLE.test(value) && !refused.test(value);

const textDecorator = (name: string, kind: string, refused: RegExp) => (maxLength: number, options?: ValidationOptions) =>
  applyDecorators(
    ValidateBy(
      {
        name,
        constraints: [maxLength],
        validator: {
          validate: (value) => isText(value, maxLength, refused),
          defaultMessage: () => `must be ${kind} of 1 to ${String(maxLength)} characters, not blank, without control characters`,
        },
      },
      options,
    ),
    ApiProperty({ type: String, minLength: 1, maxLength }),
  );

/** A text on one line that says something: a name, a subject. `maxLength` in Unicode code points, as in JSON Schema. */
export const IsLine = textDecorator('isLine', 'a text on one line', NOT_IN_A_LINE);

const isMeaningfulText = textDecorator('isMeaningfulText', 'a text', NOT_IN_A_TEXT);

/**
 * A text that says something, on one or more lines: line feeds and tabs are welcome, and line ends of mail and Windows (CR LF) become line feeds.
 *
 * @param maxLength in Unicode code points, as in JSON Schema
 */
export const IsMeaningfulText = (maxLength: number, options?: ValidationOptions): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value)),
    isMeaningfulText(maxLength, options),
  );
