import type { FastifyRequest } from 'fastify';

/** The pattern of the route (`/api/v1/things/:id`), never the address; `unmatched` when there is no such route. */
export const routeOf = (request: FastifyRequest): string => (request.is404 ? 'unmatched' : (request.routeOptions.url ?? 'unmatched'));
