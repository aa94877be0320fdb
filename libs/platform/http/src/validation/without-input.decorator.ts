import { applyDecorators, UseInterceptors, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { validationFailed } from '../problem/problem-error';

class RefuseFields implements NestInterceptor {
  constructor(private readonly part: 'body' | 'query') {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const input: unknown = context.switchToHttp().getRequest<FastifyRequest>()[this.part];
    const fields = Object.keys(input ?? {});
    if (fields.length > 0) throw validationFailed(fields.map((field) => ({ field, message: 'is not a known field' })));
    return next.handle();
  }
}

/** A route that takes no body, or an empty object: a field in it would be lost silently. */
export const WithoutBody = (): MethodDecorator => applyDecorators(UseInterceptors(new RefuseFields('body')));

/** A route that takes no query: a wish in it would be ignored silently. */
export const WithoutQuery = (): MethodDecorator => applyDecorators(UseInterceptors(new RefuseFields('query')));
