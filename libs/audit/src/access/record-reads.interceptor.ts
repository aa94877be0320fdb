import { Injectable, StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { callerOf, declaredAction } from '@platform/http';
import { isAction, showsPersonalData } from '@redress/access';
import type { FastifyRequest } from 'fastify';
import { concatMap, type Observable } from 'rxjs';
import { AuditAccess, type Reader } from './audit-access';
import type { AuditRead } from './audit-read.event';

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
    if (callerOf(request)?.actAs !== 'auditor' || !isRead(action)) return next.handle();
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        try {
          await this.access.record(readOf(request), readerOf(request));
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

const readOf = (request: FastifyRequest): AuditRead['data'] => {
  const { reason, ...asked } = request.query as Readonly<Record<string, string>>;
  const caseId = callerOf(request)?.caseId;
  return {
    route: `${request.method} ${routeOf(request)}`,
    ...(caseId === undefined ? {} : { caseId }),
    query: Object.entries(asked).flatMap(([name, value]) => (NAMES_PEOPLE.has(name) ? [] : [{ name, value }])),
    ...(reason === undefined ? {} : { reason }),
  };
};

const routeOf = ({ routeOptions: { url = '' } }: FastifyRequest): string =>
  url.replace(PREFIX, '').replaceAll(/:(?<parameter>\w+)/g, '{$<parameter>}');

const readerOf = (request: FastifyRequest): Reader => {
  const caller = callerOf(request);
  if (caller?.actAs === undefined) throw new Error('only what an action allows is recorded');
  return { actor: { id: caller.principal.id, role: caller.actAs }, correlationId: request.id };
};
