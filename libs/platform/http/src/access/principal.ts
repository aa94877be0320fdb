import type { FastifyRequest } from 'fastify';

/** Somebody who proved who they are. */
export interface Principal {
  /** An opaque id, never a name. */
  readonly id: string;
  readonly roles: readonly string[];
  /** The one case that the principal may reach, for somebody who comes with the token of a case. */
  readonly caseId?: string;
  /** The only actions that the principal may do, whatever the roles allow. Absent: all that they allow. */
  readonly scopes?: readonly string[];
  /** The id of the API key that was shown. */
  readonly apiKeyId?: string;
}

/** What the guards found out about a request. */
export interface Caller {
  readonly principal: Principal;
  /** What the route is for: set once the access policy was asked. */
  readonly action?: string;
  /** The role in which the principal acts: set once access was granted. */
  readonly actAs?: string;
  /** The case in the address, in its one form. */
  readonly caseId?: string;
}

const callers = new WeakMap<FastifyRequest, Caller>();

/** Who sends this request; undefined on public routes and before authentication. */
export const callerOf = (request: FastifyRequest): Caller | undefined => callers.get(request);

export const setCaller = (request: FastifyRequest, caller: Caller): void => {
  callers.set(request, caller);
};
