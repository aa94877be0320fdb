import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isCalendarDate } from './local-date.decorator';

/** RFC 3339 `date-time` with `Z` or an offset; no leap second, no lower-case letters. */
const DATE_TIME = /^(?<date>\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

const isInstant = (value: unknown): value is string => {
  if (typeof value !== 'string') return false;
  const date = DATE_TIME.exec(value)?.groups?.['date'];
  return date !== undefined && isCalendarDate(date);
};

/**
 * An instant: RFC 3339 with `Z` or an offset, on a day that the calendar has. Behind the pipe it is in its one form, so that the same instant written
 * in two ways is the same request.
 */
export const IsInstant = (options?: ValidationOptions): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (isInstant(value) ? toUtc(value) : value)),
    ValidateBy(
      {
        name: 'isInstant',
        validator: { validate: isInstant, defaultMessage: () => 'must be an instant with Z or an offset, such as 2026-03-30T08:00:00Z' },
      },
      options,
    ),
    ApiProperty({ type: String, format: 'date-time' }),
  );

/** An instant that `@IsInstant` lets through in its one form: UTC with milliseconds, `2026-03-30T08:00:00.000Z`. Finer digits are cut off. */
export const toUtc = (instant: string): string => new Date(instant).toISOString();
