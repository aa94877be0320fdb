import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../access/principal';
import { onMethod } from '../on-method';

const caseIdOf = (request: FastifyRequest): string => {
  const caseId = callerOf(request)?.caseId;
  if (caseId === undefined) throw new Error('@CaseId is for routes with @Action and the path parameter :id only');
  return caseId;
};

/** The case in the address (`:id`), in its one form. */
export const CaseId = createParamDecorator(
  (_: unknown, context: ExecutionContext) => caseIdOf(context.switchToHttp().getRequest<FastifyRequest>()),
  [onMethod(ApiParam({ name: 'id', type: String, description: 'The reference of the case.' }))],
);
