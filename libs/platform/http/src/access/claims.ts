import { z } from 'zod';
import type { Principal } from './principal';

/** What is read of a token; `name` and everything else is left where it is. */
const claims = z.object({
  sub: z.string().regex(/^[\x21-\x7e]{1,255}$/),
  roles: z.array(z.string()).default([]),
  customer: z.string().optional(),
});

/** Whom verified claims stand for, or null when they do not say. */
export const principalFrom = (payload: unknown): Principal | null => {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) return null;
  const { sub, roles, customer } = parsed.data;
  return { id: sub, roles, ...(customer !== undefined && { caseId: customer }) };
};

/** True for what has the form of a JSON Web Token, valid or not. */
export const looksLikeJwt = (token: string): boolean => /^eyJ[\w-]*\.[\w-]*\.[\w-]*$/.test(token);
