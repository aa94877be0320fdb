import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../access/principal';

const caseIdOf = (request: FastifyRequest): string => {
  const caseId = callerOf(request)?.caseId;
  if (caseId === undefined) throw new Error('@CaseId is for routes with @Action and the path parameter :id only');
  return caseId;
};

const describePathParameter: ParameterDecorator = (target, key) => {
  const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
  if (key !== undefined && method) ApiParam({ name: 'id', type: String, description: 'The reference of the case.' })(target, key, method);
};

/** The case in the address (`:id`), in its one form. */
export const CaseId = createParamDecorator(
  (_: unknown, context: ExecutionContext) => caseIdOf(context.switchToHttp().getRequest<FastifyRequest>()),
  [describePathParameter],
);
