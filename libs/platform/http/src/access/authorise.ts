import type { FastifyRequest } from 'fastify';
import type { AccessDecision, AccessPolicy } from './access-policy';
import { setCaller, type Caller } from './principal';

/** Somebody who was recognised, and what they want to do. */
export type Wish = Omit<Caller, 'actAs'> & { readonly action: string };

/** Asks the access policy, and keeps with the request who wanted what and in which role they may. */
export const authorise = (request: FastifyRequest, access: AccessPolicy, wish: Wish): AccessDecision => {
  const decision = access.decide(wish.principal, wish.action, wish.caseId);
  setCaller(request, decision.allowed ? { ...wish, actAs: decision.actAs } : wish);
  return decision;
};
