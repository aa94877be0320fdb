import { callerOf, type RequestObserver } from '@platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { routeOf } from './route-of';

/**
 * One line per request. Only what is named here is ever logged: no body, no query string, no address that was asked for, no name, no token.
 * `ms` is the time until the answer was sent.
 */
const requestLine = (request: FastifyRequest, reply: FastifyReply) => {
  const caller = callerOf(request);
  return {
    method: request.method,
    route: routeOf(request),
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    correlationId: request.id,
    ...(caller && { actor: caller.principal.id }),
    ...(caller?.actAs !== undefined && { role: caller.actAs }),
  };
};

/** Logs every request when it was answered: faults of the server as errors, all others as information. */
export const requestLog =
  (logger: Logger): RequestObserver =>
  (instance) => {
    instance.addHook('onResponse', (request, reply, done) => {
      logger[reply.statusCode >= 500 ? 'error' : 'info'](requestLine(request, reply), 'request');
      done();
    });
  };
