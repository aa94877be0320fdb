import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Accepted } from '@platform/event-store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { pathOf } from '../application/path';
import { entityTag } from '../entity-tag';
import type { CommandAnswer } from './command.answer';

const CREATED = 201;

/** What a handler answers with; without a position when no view shows what was done, so that nobody waits for it. */
type Carried = Omit<Accepted, 'position'> & Partial<Pick<Accepted, 'position'>>;

/**
 * Turns `Accepted` into the answer of the contract: the version as `ETag`, the log position as `X-Log-Position`, a repetition
 * as `Idempotency-Replayed: true`, the address of what was created as `Location`; the rest, with whatever a handler added, is the body.
 */
@Injectable()
export class CommandAnswerInterceptor implements NestInterceptor<Carried, CommandAnswer> {
  intercept(context: ExecutionContext, next: CallHandler<Carried>): Observable<CommandAnswer> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map(({ version, position, replayed, ...body }) => {
        reply.header('ETag', entityTag(version));
        if (position !== undefined) reply.header('X-Log-Position', position);
        if (replayed) reply.header('Idempotency-Replayed', 'true');
        if (reply.statusCode === CREATED) reply.header('Location', `${pathOf(request.url)}/${body.id}`);
        return body;
      }),
    );
  }
}
