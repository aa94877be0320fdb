import type { FastifyInstance } from 'fastify';

/**
 * Answers a request that expects something else than `100-continue` like any other, as RFC 9110, 10.1.1 allows: Node would answer 417 in a format of its own.
 */
export const ignoreExpectations = ({ server }: FastifyInstance): void => {
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
};
