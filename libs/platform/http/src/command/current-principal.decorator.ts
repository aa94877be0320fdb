import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { callerOf, type Principal } from '../access/principal';

const principalOf = (request: FastifyRequest): Principal => {
  const caller = callerOf(request);
  if (!caller) throw new Error('@CurrentPrincipal is for routes with @Action only');
  return caller.principal;
};

/** Who sends the request: a `Principal`. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext) =>
  principalOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
