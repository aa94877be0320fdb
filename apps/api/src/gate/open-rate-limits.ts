import { countedRateLimits, type RateLimits } from '@platform/http';
import type { Settings } from '@platform/config';
import type { Logger } from '@platform/observability';
import { Redis } from 'ioredis';
import type { CallerDigest } from './caller-digest';

/** Nobody waits longer for a counter. Milliseconds. */
const ANSWER_WITHIN = 250;
const LONGEST_PAUSE = 2_000;

/** Limits that count in Redis when there is one, until told to let go of it. */
export interface OpenedRateLimits {
  readonly limits: RateLimits;
  readonly close: () => void;
}

/** Opens what requests are counted in. A Redis that is away, or goes away, refuses nobody: this process then counts for itself. */
export const openRateLimits = (settings: Settings, digest: CallerDigest, logger: Logger): OpenedRateLimits => {
  const { rateLimitPerMinute: perMinute, redisUrl, streamCategory } = settings;
  if (redisUrl === undefined) return { limits: countedRateLimits({ perMinute, digest }), close: () => undefined };
  const redis = connected(redisUrl, logger);
  const shared = { redis, prefix: `redress-${streamCategory}` };
  return {
    limits: countedRateLimits({ perMinute, digest, shared }),
    close: () => {
      redis.disconnect();
    },
  };
};

const connected = (url: string, logger: Logger): Redis => {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: ANSWER_WITHIN,
    retryStrategy: (times) => Math.min(times * 100, LONGEST_PAUSE),
  });
  let isAway = false;
  redis.on('ready', () => {
    isAway = false;
  });
  redis.on('error', ({ message }: Error) => {
    if (!isAway) logger.warn({ reason: message }, 'requests are counted in this process only: there is no Redis');
    isAway = true;
  });
  return redis;
};
