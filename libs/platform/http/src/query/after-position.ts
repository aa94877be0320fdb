import { applyDecorators, Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiHeader } from '@nestjs/swagger';
import { parsePosition, type LogPosition } from '@platform/event-store';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { HttpPolicies } from '../http-policies';
import { validationFailed } from '../problem/problem-error';

const HEADER = 'X-Wait-For-Position';
const WAITS = Symbol('after-position');

/** Lets a query wait until its answer shows a command that the caller sent before. */
@Injectable()
export class AfterPositionInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly policies: HttpPolicies,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (!this.reflector.get<boolean | undefined>(WAITS, context.getHandler())) return next.handle();
    const position = positionOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (position) await this.policies.reached(position);
    return next.handle();
  }
}

const positionOf = ({ headers }: FastifyRequest): LogPosition | undefined => {
  const text = headers[HEADER.toLowerCase()];
  if (text === undefined) return undefined;
  const position = typeof text === 'string' ? parsePosition(text) : null;
  if (position) return position;
  throw validationFailed([{ field: HEADER, message: 'must be the X-Log-Position of an earlier answer' }]);
};

/** A query that waits up to five seconds until its answer knows of everything up to the position that `X-Wait-For-Position` names. */
export const AfterPosition = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(WAITS, true),
    ApiHeader({
      name: HEADER,
      required: false,
      description:
        'The `X-Log-Position` of the answer to a command: the query waits up to five seconds until it shows what the command did.',
      schema: { type: 'string', pattern: '^(0|[1-9][0-9]{0,18})/(0|[1-9][0-9]{0,18})$' },
    }),
  );
