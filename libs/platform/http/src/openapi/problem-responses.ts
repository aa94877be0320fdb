import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { PROBLEM_CONTENT_TYPE, ProblemAnswer } from '../problem/problem.answer';

const descriptions = {
  400: '`validation-failed` (see `errors`), `malformed-json` or `malformed-request`.',
  401: '`unauthenticated`: no valid bearer token, no valid API key.',
  403: '`forbidden`: none of your roles may do this.',
  404: '`not-found`: there is no such case, or not for you.',
  409: 'The state of the case forbids it: the code says why; or `concurrent-change`.',
  412: '`revision-mismatch`: `If-Match` is not the current version.',
  413: '`payload-too-large`: more than 256 KiB.',
  415: '`unsupported-media-type`: bodies are `application/json`.',
  422: '`idempotency-key-reused`: the key was used for another request.',
  429: '`rate-limited`: too many requests within a minute; try again after `Retry-After`.',
  500: '`internal-error`: our fault; it was logged under the correlation id.',
  503: '`event-store-unavailable`, `view-behind` or `identity-provider-unavailable`: try again after `Retry-After`.',
} as const;

type ProblemStatus = keyof typeof descriptions;

const ofEveryRoute = [401, 403, 429, 500, 503] as const;
type OfEveryRoute = (typeof ofEveryRoute)[number];

/** Documents the problems that a route answers with, besides those that every route answers with. */
export const ApiProblems = (...statuses: readonly Exclude<ProblemStatus, OfEveryRoute>[]): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(ProblemAnswer),
    ...[...statuses, ...ofEveryRoute].map((status) =>
      ApiResponse({
        status,
        description: descriptions[status],
        content: { [PROBLEM_CONTENT_TYPE]: { schema: { $ref: getSchemaPath(ProblemAnswer) } } },
      }),
    ),
  );
