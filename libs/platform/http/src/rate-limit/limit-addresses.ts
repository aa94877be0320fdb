import type { FastifyRequest } from 'fastify';
import { addressOf } from '../application/address';
import { networkOf } from '../application/network';
import { pathOf } from '../application/path';
import type { RateLimiter } from './rate-limits';
import { refuseAfter } from './too-many-requests';

/**
 * Before anything of a request is looked at: refuses those from an address that too many come from.
 *
 * @param exempt paths at which nobody is refused, such as `/health/live`
 */
export const limitAddresses =
  (addresses: RateLimiter, exempt: readonly string[]) =>
  async (request: FastifyRequest): Promise<void> => {
    const address = addressOf(request);
    if (!exempt.includes(pathOf(request.url))) refuseAfter(await addresses.count(networkOf(address)));
  };
