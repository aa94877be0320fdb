import { Injectable, StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { callerOf, declaredAction, type Caller } from '@platform/http';
import { isAction, showsPersonalData } from '@redress/access';
import type { FastifyRequest } from 'fastify';
import { concatMap, type Observable } from 'rxjs';
import { AuditAccess } from './audit-access';
import type { AuditRead } from './audit-read.event';

const AUDITOR = 'auditor';

/** What somebody looked for may name a person, and this record is kept for ever. */
const NAMES_PEOPLE: ReadonlySet<string> = new Set(['q', 'customer']);

/**
 * Records every read of an auditor before it is answered, whatever route it comes by: those for auditors, and those of others that show personal data. Without a
 * record nobody is answered. What is refused reads nothing, and is not recorded here.
 */
@Injectable()
export class RecordReads implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: AuditAccess,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const action = declaredAction(this.reflector, context.getHandler());
    const caller = callerOf(request);
    if (caller?.actAs !== AUDITOR || !isRead(action)) return next.handle();
    const actor = { id: caller.principal.id, role: AUDITOR };
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        try {
          await this.access.record(readOf(request, caller), { actor, correlationId: request.id });
        } catch (error) {
          if (answer instanceof StreamableFile) answer.getStream().destroy();
          throw error;
        }
        return answer;
      }),
    );
  }
}

const isRead = (action: string | undefined): boolean => action !== undefined && isAction(action) && showsPersonalData(action);

/** The routes are told as in the contract. */
const PREFIX = '/api/v1';

const readOf = (request: FastifyRequest, { caseId }: Caller): AuditRead['data'] => {
  const { reason, ...asked } = request.query as Readonly<Record<string, string>>;
  return {
    route: `${request.method} ${routeOf(request)}`,
    ...(caseId === undefined ? {} : { caseId }),
    query: Object.entries(asked).flatMap(([name, value]) => (NAMES_PEOPLE.has(name) ? [] : [{ name, value }])),
    ...(reason === undefined ? {} : { reason }),
  };
};

const routeOf = ({ routeOptions: { url = '' } }: FastifyRequest): string =>
  url.replace(PREFIX, '').replaceAll(/:(?<parameter>\w+)/g, '{$<parameter>}');
