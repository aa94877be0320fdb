import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { CommandContext } from '@platform/event-store';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../access/principal';
import { expectedVersionOf, idempotencyKeyOf } from './preconditions';

const contextOf = (request: FastifyRequest): CommandContext => {
  const caller = callerOf(request);
  if (caller?.actAs === undefined) throw new Error('@Context is for routes with @Action only');
  const idempotencyKey = idempotencyKeyOf(request.headers);
  const expectedVersion = expectedVersionOf(request.headers);
  return {
    actor: { id: caller.principal.id, role: caller.actAs },
    correlationId: request.id,
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(expectedVersion !== undefined && { expectedVersion }),
  };
};

/**
 * What comes with a command besides its body: a `CommandContext` from the token and the headers `X-Correlation-Id`,
 * `Idempotency-Key` and `If-Match`. A malformed header is answered with 400 `validation-failed`.
 */
export const Context = createParamDecorator((_: unknown, context: ExecutionContext) =>
  contextOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
