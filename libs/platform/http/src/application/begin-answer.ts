import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../problem/problem-error';
import { CORRELATION_ID_HEADER } from './correlation-id';

/**
 * What comes first with every request: the headers of every answer.
 *
 * @throws ProblemError for HTTP/1.1 without `Host` (RFC 9112, 3.2)
 */
export const beginAnswer = (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void => {
  reply.header(CORRELATION_ID_HEADER, request.id).header('Cache-Control', 'no-store');
  const hostMissing = request.headers.host === undefined && request.raw.httpVersion === '1.1';
  done(hostMissing ? new ProblemError({ code: 'malformed-request', status: 400, detail: 'The Host header is missing.' }) : undefined);
};
