import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { entityTag } from '../entity-tag';
import type { Versioned } from './versioned';

/** Turns `Versioned` into the answer of the contract: the version as `ETag`, the rest is the body. */
@Injectable()
export class VersionedAnswerInterceptor implements NestInterceptor<Versioned<unknown>, unknown> {
  intercept(context: ExecutionContext, next: CallHandler<Versioned<unknown>>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map(({ version, body }) => {
        reply.header('ETag', entityTag(version));
        return body;
      }),
    );
  }
}
