import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { HttpPolicies } from '../http-policies';
import { ProblemError } from '../problem/problem-error';
import { ROUTE_ACCESS, type RouteAccess } from './action.decorator';
import { credentialsIn, type Credentials } from './credentials';
import type { Principal } from './principal';
import { signIn } from './sign-in';

/** Finds out who sends a request, and whether it is not one too many. Public routes need nobody. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly policies: HttpPolicies,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<RouteAccess | undefined>(ROUTE_ACCESS, context.getHandler()) === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const credentials = credentialsIn(request.headers);
    const shown = credentials && { secret: credentials.secret, recognise: () => this.principalOf(credentials) };
    if (await signIn(request, this.policies.limits, shown)) return true;
    throw credentials ? invalid[credentials.kind]() : unauthenticated('A bearer token is needed: Authorization: Bearer <token>.', 'Bearer');
  }

  private principalOf({ kind, secret }: Credentials): Promise<Principal | null> {
    const { apiKeys, bearerSchemes } = this.policies;
    const scheme = kind === 'api-key' ? apiKeys : bearerSchemes.find((candidate) => candidate.accepts(secret));
    return scheme ? scheme.authenticate(secret) : Promise.resolve(null);
  }
}

const unauthenticated = (detail: string, challenge: string): ProblemError =>
  new ProblemError({ code: 'unauthenticated', status: 401, detail, headers: { 'WWW-Authenticate': challenge } });

const invalid: Readonly<Record<Credentials['kind'], () => ProblemError>> = {
  bearer: () => unauthenticated('The bearer token is not valid, or not any more.', 'Bearer error="invalid_token"'),
  'api-key': () => unauthenticated('The API key is not valid, or not any more.', 'Bearer'),
};
