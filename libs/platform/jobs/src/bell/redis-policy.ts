import type { Redis } from 'ioredis';

/** A Redis that throws away what it was given when its memory is full. */
export class RedisMayEvict extends Error {
  constructor(policy: string) {
    super(`Redis may throw jobs away: its maxmemory-policy is ${policy}, and has to be noeviction`);
  }
}

/** Refuses a Redis that may throw jobs away (BullMQ, "Going to production"). @throws RedisMayEvict, or the error of the connection */
export const refuseEviction = async (redis: Redis): Promise<void> => {
  const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1] ?? 'unknown';
  if (policy !== 'noeviction') throw new RedisMayEvict(policy);
};
