import { NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Before a body is read: nothing is read for an address or a method that nobody knows.
 *
 * @throws NotFoundException when there is no such route
 */
export const refuseUnknownRoutes = (
  { is404 }: FastifyRequest,
  _reply: FastifyReply,
  _payload: unknown,
  done: (error?: Error) => void,
): void => {
  done(is404 ? new NotFoundException() : undefined);
};
