import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { HttpPolicies } from '../http-policies';
import { notFound, ProblemError } from '../problem/problem-error';
import type { AccessDecision } from './access-policy';
import { ROUTE_ACCESS, type RouteAccess } from './action.decorator';
import { callerOf, setCaller, type Principal } from './principal';

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
    const decision = this.decisionOn(request, principal, access.action);
    if (!decision.allowed) throw decision.hide ? notFound() : forbidden();
    return true;
  }

  private decisionOn(request: FastifyRequest, principal: Principal, action: string): AccessDecision {
    const caseId = this.caseIdOf(request);
    const caller = { principal, action, ...(caseId !== undefined && { caseId }) };
    const decision = this.policies.access.decide(principal, action, caseId);
    setCaller(request, decision.allowed ? { ...caller, actAs: decision.actAs } : caller);
    return decision;
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
