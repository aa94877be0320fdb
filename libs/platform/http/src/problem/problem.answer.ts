import type { FieldError } from '@platform/decider';
import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import type { ProblemError } from './problem-error';

/** A field that is wrong. */
@ApiSchema({ name: 'FieldError' })
export class FieldErrorAnswer implements FieldError {
  @ApiProperty({ type: String, description: 'Dotted path of the field, or the name of the header.', example: 'customer.email' })
  field!: string;

  @ApiProperty({ type: String, example: 'must be an e-mail address' })
  message!: string;
}

/** An error answer, RFC 9457. */
@ApiSchema({ name: 'Problem' })
export class ProblemAnswer {
  @ApiProperty({ type: String, format: 'uri-reference', example: '/problems/validation-failed' })
  type!: string;

  @ApiProperty({ type: String, example: 'Validation failed' })
  title!: string;

  @ApiProperty({ type: Number, example: 400 })
  status!: number;

  @ApiProperty({ type: String })
  detail!: string;

  @ApiProperty({ type: String, description: 'What to tell problems apart by.', example: 'validation-failed' })
  code!: string;

  @ApiPropertyOptional({ type: String, description: 'The path that was asked for; absent when the request could not be read.' })
  instance?: string;

  @ApiProperty({ type: String })
  correlationId!: string;

  @ApiPropertyOptional({ type: [FieldErrorAnswer], description: 'For `validation-failed`: what is wrong, field by field.' })
  errors?: readonly FieldErrorAnswer[];
}

export const PROBLEM_CONTENT_TYPE = 'application/problem+json';

/** Where the problem arose. `path` is absent when the request could not be read. */
export interface ProblemPlace {
  readonly path?: string;
  readonly correlationId: string;
}

/** The body of a problem answer. */
export const problemAnswer = ({ code, title, status, detail, errors }: ProblemError, place: ProblemPlace): ProblemAnswer => ({
  type: `/problems/${code}`,
  title,
  status,
  detail,
  code,
  ...(place.path !== undefined && { instance: place.path }),
  correlationId: place.correlationId,
  ...(errors && { errors }),
});
