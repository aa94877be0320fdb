import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** True for `YYYY-MM-DD` when the calendar has that day. */
export const isCalendarDate = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

/** A local date, `YYYY-MM-DD`, that the calendar has. */
export const IsLocalDate = (options?: ValidationOptions): PropertyDecorator =>
  applyDecorators(
    ValidateBy(
      { name: 'isLocalDate', validator: { validate: isCalendarDate, defaultMessage: () => 'must be a date, such as 2026-03-30' } },
      options,
    ),
    ApiProperty({ type: String, format: 'date' }),
  );
