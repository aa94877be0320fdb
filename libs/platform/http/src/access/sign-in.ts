import type { FastifyRequest } from 'fastify';
import { addressOf } from '../application/address';
import { networkOf } from '../application/network';
import type { RateLimits } from '../rate-limit/rate-limits';
import { refuseAfter } from '../rate-limit/too-many-requests';
import { setCaller, type Principal } from './principal';

/** What somebody shows to be recognised. */
export interface Shown {
  readonly secret: string;
  /** Whom it stands for; null when it is not valid. */
  readonly recognise: () => Promise<Principal | null>;
}

const secrets = new WeakMap<FastifyRequest, string>();

/** The secret that a request showed when it came to be looked at; undefined for none. */
export const secretOf = (request: FastifyRequest): string | undefined => secrets.get(request);

/**
 * Finds out who sends a request, and whether it is not one too many: the one door for everybody, whatever they show. What is not valid counts against the network that it comes from.
 *
 * @param shown null when nothing is shown, which counts against nobody
 * @returns null when nobody was recognised
 * @throws ProblemError 429 `rate-limited`, and what `recognise` throws
 */
export const signIn = async (
  request: FastifyRequest,
  { failures, principals }: RateLimits,
  shown: Shown | null,
): Promise<Principal | null> => {
  const network = networkOf(addressOf(request));
  refuseAfter(await failures.waitOf(network));
  if (!shown) return null;
  secrets.set(request, shown.secret);
  const principal = await shown.recognise();
  if (!principal) {
    await failures.count(network);
    return null;
  }
  setCaller(request, { principal });
  refuseAfter(await principals.count(principal.id));
  return principal;
};
