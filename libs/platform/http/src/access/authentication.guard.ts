import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { addressOf } from '../application/address';
import { HttpPolicies } from '../http-policies';
import { ProblemError } from '../problem/problem-error';
import { refuseAfter } from '../rate-limit/too-many-requests';
import { ROUTE_ACCESS, type RouteAccess } from './action.decorator';
import { credentialsIn, type Credentials } from './credentials';
import { setCaller, type Principal } from './principal';

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
    const principal = await this.signIn(request);
    setCaller(request, { principal });
    refuseAfter(await this.policies.limits.principals.count(principal.id));
    return true;
  }

  private async signIn(request: FastifyRequest): Promise<Principal> {
    const { failures } = this.policies.limits;
    const address = addressOf(request);
    refuseAfter(await failures.waitOf(address));
    const credentials = credentialsIn(request.headers);
    if (!credentials) throw unauthenticated('A bearer token is needed: Authorization: Bearer <token>.', 'Bearer');
    const principal = await this.principalOf(credentials);
    if (principal) return principal;
    await failures.count(address);
    throw invalid[credentials.kind]();
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
