import { HttpException } from '@nestjs/common';
import { notFound, ProblemError, type ProblemParts } from './problem-error';

/** A body that is not JSON, or not UTF-8. */
export const malformedJson: ProblemParts = { code: 'malformed-json', status: 400, detail: 'The body is not valid JSON.' };

const byFastifyCode: Readonly<Record<string, ProblemParts>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: malformedJson,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { code: 'malformed-request', status: 400, detail: 'The body is not as long as Content-Length says.' },
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'payload-too-large', status: 413, detail: 'The body is larger than 256 KiB.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'unsupported-media-type',
    status: 415,
    detail: 'The body has to be sent with Content-Type: application/json.',
  },
  FST_ERR_BAD_URL: { code: 'malformed-request', status: 400, detail: 'The address has an invalid percent-encoding.' },
};

/** What an error of Nest or Fastify looks like to the caller; undefined when it is a fault of the server. */
export const frameworkProblem = (error: unknown): ProblemError | undefined => {
  const fastifyCode = codeOf(error instanceof HttpException ? error.cause : error);
  const known = fastifyCode === undefined ? undefined : byFastifyCode[fastifyCode];
  if (known) return new ProblemError(known);
  if (fastifyCode === 'FST_ERR_MAX_PARAM_LENGTH') return notFound();
  if (isUnreadBody(error)) return malformedRequest(400);
  return error instanceof HttpException ? byStatus(error.getStatus()) : undefined;
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const byStatus = (status: number): ProblemError | undefined => {
  if (status === 403 || status === 404) return notFound();
  if (status >= 500) return undefined;
  return malformedRequest(status);
};

/** Fastify marks errors of the connection while it reads a body with the status 400. */
const isUnreadBody = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode === 400;

const malformedRequest = (status: number): ProblemError =>
  new ProblemError({ code: 'malformed-request', status, detail: 'The request cannot be understood.' });
