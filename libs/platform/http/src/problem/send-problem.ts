import type { FastifyReply, FastifyRequest } from 'fastify';
import { CORRELATION_ID_HEADER } from '../application/correlation-id';
import { pathOf } from '../application/path';
import { PROBLEM_CONTENT_TYPE, problemAnswer } from './problem.answer';
import type { ProblemError } from './problem-error';

/** Answers a request with a problem. */
export const sendProblem = (problem: ProblemError, request: FastifyRequest, reply: FastifyReply): void => {
  void reply
    .code(problem.status)
    .headers({ [CORRELATION_ID_HEADER]: request.id, 'Cache-Control': 'no-store', ...problem.headers })
    .type(PROBLEM_CONTENT_TYPE)
    .send(problemAnswer(problem, { path: pathOf(request.url), correlationId: request.id }));
};
