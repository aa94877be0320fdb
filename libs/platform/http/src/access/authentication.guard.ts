import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { HttpPolicies } from '../http-policies';
import { ProblemError } from '../problem/problem-error';
import { ROUTE_ACCESS, type RouteAccess } from './action.decorator';
import { setCaller, type Principal } from './principal';

/** Longer than any token of ours. */
const MAX_TOKEN_LENGTH = 8_192;

/** Finds out who sends a request. Public routes need nobody. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly policies: HttpPolicies,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<RouteAccess | undefined>(ROUTE_ACCESS, context.getHandler()) === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = bearerToken(request.headers.authorization);
    if (token === null) throw unauthenticated('A bearer token is needed: Authorization: Bearer <token>.', 'Bearer');
    const principal = await this.authenticate(token);
    if (!principal) throw unauthenticated('The bearer token is not valid, or not any more.', 'Bearer error="invalid_token"');
    setCaller(request, { principal });
    return true;
  }

  private authenticate(token: string): Promise<Principal | null> {
    const scheme = this.policies.bearerSchemes.find((candidate) => candidate.accepts(token));
    return scheme ? scheme.authenticate(token) : Promise.resolve(null);
  }
}

const bearerToken = (header: string | undefined): string | null => {
  const token = /^Bearer +([\x21-\x7e]+)$/i.exec(header ?? '')?.[1];
  return token === undefined || token.length > MAX_TOKEN_LENGTH ? null : token;
};

const unauthenticated = (detail: string, challenge: string): ProblemError =>
  new ProblemError({ code: 'unauthenticated', status: 401, detail, headers: { 'WWW-Authenticate': challenge } });
