import type { FastifyRequest } from 'fastify';
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
  async ({ ip, url }: FastifyRequest): Promise<void> => {
    if (!exempt.includes(pathOf(url))) refuseAfter(await addresses.count(ip));
  };
