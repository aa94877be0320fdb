import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { HttpPolicies } from '../http-policies';
import { notFound, ProblemError } from '../problem/problem-error';
import { ROUTE_ACCESS, type RouteAccess } from './action.decorator';
import { authorise } from './authorise';
import { callerOf } from './principal';

/** Asks the access policy; denies when there is nothing to ask it about. */
@Injectable()
export class AuthorisationGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly policies: HttpPolicies,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.get<RouteAccess | undefined>(ROUTE_ACCESS, context.getHandler());
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const principal = callerOf(request)?.principal;
    if (!access || !principal) throw forbidden();
    const caseId = this.caseIdOf(request);
    const wish = { principal, action: access.action, ...(caseId !== undefined && { caseId }) };
    const decision = authorise(request, this.policies.access, wish);
    if (!decision.allowed) throw decision.hide ? notFound() : forbidden();
    return true;
  }

  private caseIdOf({ params }: FastifyRequest): string | undefined {
    const written = (params as Readonly<Record<string, string>>)['id'];
    if (written === undefined) return undefined;
    const caseId = this.policies.parseCaseId(written);
    if (caseId === null) throw notFound();
    return caseId;
  }
}

const forbidden = (): ProblemError => new ProblemError({ code: 'forbidden', status: 403, detail: 'None of your roles may do this.' });
