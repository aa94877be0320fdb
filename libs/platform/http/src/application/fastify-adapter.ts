import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyHttpOptions } from 'fastify';
import type { Server } from 'node:http';
import { answerClientError } from '../problem/client-errors';
import { frameworkProblem } from '../problem/framework-problems';
import { ProblemError } from '../problem/problem-error';
import { sendProblem } from '../problem/send-problem';
import { correlationIdOf } from './correlation-id';
import { limits } from './limits';

const badAddress = new ProblemError({ code: 'malformed-request', status: 400, detail: 'The address cannot be understood.' });

const serverOptions = {
  bodyLimit: limits.body,
  connectionTimeout: limits.idleTime,
  keepAliveTimeout: limits.keepAliveTime,
  requestTimeout: limits.requestTime,
  // Node answers a missing Host itself, without a body: here it is refused like everything else.
  http: { headersTimeout: limits.headersTime, maxHeaderSize: limits.headers, requireHostHeader: false },
  requestIdHeader: false,
  genReqId: (request) => correlationIdOf(request.headers),
  // What is in flight while the server closes is still served.
  return503OnClosing: false,
  clientErrorHandler: answerClientError,
  frameworkErrors: (error, request, reply) => sendProblem(frameworkProblem(error) ?? badAddress, request, reply),
} satisfies FastifyHttpOptions<Server>;

/**
 * Fastify with the limits of this library, answering problems where it would answer in a format of its own.
 *
 * @param trustedProxies addresses, or ranges such as `10.0.0.0/8`, whose word on where a request comes from (`X-Forwarded-For`) is taken
 */
export const fastifyAdapter = (trustedProxies: readonly string[]): FastifyAdapter =>
  new FastifyAdapter({ ...serverOptions, trustProxy: trustedProxies.length > 0 && [...trustedProxies] });
