import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Control characters but line feed and tab, and lone halves of surrogate pairs. */
const NOT_TEXT = /(?![\n\t])[\p{Control}\p{Surrogate}]/u;

const isMeaningfulText = (value: unknown, maxLength: number): boolean =>
  typeof value === 'string' && value.length <= maxLength && value.trim() !== '' && !NOT_TEXT.test(value);

/**
 * A text that says something: not blank, well-formed Unicode, no control characters but line feed and tab.
 *
 * @param maxLength in UTF-16 code units
 */
export const IsMeaningfulText = (maxLength: number, options?: ValidationOptions): PropertyDecorator =>
  applyDecorators(
    ValidateBy(
      {
        name: 'isMeaningfulText',
        constraints: [maxLength],
        validator: {
          validate: (value) => isMeaningfulText(value, maxLength),
          defaultMessage: () => `must be a text of 1 to ${String(maxLength)} characters, not blank, without control characters`,
        },
      },
      options,
    ),
    ApiProperty({ type: String, minLength: 1, maxLength }),
  );
