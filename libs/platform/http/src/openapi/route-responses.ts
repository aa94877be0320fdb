import { applyDecorators, UseInterceptors, type Type } from '@nestjs/common';
import { ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import { CommandAnswerInterceptor } from '../command/command-answer.interceptor';
import { VersionedAnswerInterceptor } from '../query/versioned-answer.interceptor';
import { ApiProblems } from './problem-responses';

const IdempotencyKey = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description: 'Makes it safe to repeat the request: it is carried out once, and answered the same each time.',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
});

const IfMatch = ApiHeader({
  name: 'If-Match',
  required: false,
  description: 'The `ETag` of an earlier answer: refused with 412 when a decision was taken since.',
  schema: { type: 'string', pattern: '^"(0|[1-9][0-9]*)"$' },
  example: '"3"',
});

/** A route that changes an existing case: its answer and its documentation. The handler answers with `Accepted`. */
export const CommandResponses = (): MethodDecorator =>
  applyDecorators(UseInterceptors(CommandAnswerInterceptor), IdempotencyKey, IfMatch, ApiProblems(400, 404, 409, 412, 413, 415, 422));

/** A route that creates a case: as `CommandResponses`, with 201 and `Location`. */
export const CreationResponses = (): MethodDecorator =>
  applyDecorators(UseInterceptors(CommandAnswerInterceptor), IdempotencyKey, ApiProblems(400, 409, 413, 415, 422));

/** A route that changes several cases, whatever their versions. */
export const ManyCasesResponses = (): MethodDecorator => applyDecorators(IdempotencyKey, ApiProblems(400, 404, 409, 413, 415, 422));

/** A route that sets something going and changes no case. */
export const ActResponses = (): MethodDecorator => ApiProblems(400, 404, 413, 415);

/** A route that reads. */
export const QueryResponses = (): MethodDecorator => ApiProblems(400, 404);

/**
 * A route that reads something with a version: as `QueryResponses`, with `ETag`. The handler answers with `Versioned`.
 *
 * @param answer the class of its body
 */
export const VersionedQueryResponses = (answer: Type): MethodDecorator =>
  applyDecorators(
    UseInterceptors(VersionedAnswerInterceptor),
    QueryResponses(),
    ApiOkResponse({ type: answer, headers: { ETag: { $ref: '#/components/headers/ETag' } } }),
  );
