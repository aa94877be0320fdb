import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { RateLimiter, RateLimits } from './rate-limits';

const MINUTE_SECONDS = 60;

/** How often is too often, and where it is counted. */
export interface CountedRateLimitsParts {
  /** Requests of one principal. An address may send twice as many, and fail to sign in a hundredth as often. */
  readonly perMinute: number;
  /** What a key is counted under, so that no address and no id stands in the clear anywhere. */
  readonly digest: (key: string) => string;
  /** Where all processes count together. Absent or away: each process counts for itself. */
  readonly shared?: { readonly redis: Redis; readonly prefix: string };
}

/** Limits in fixed windows of a minute that begin with the first request. */
export const countedRateLimits = ({ perMinute, digest, shared }: CountedRateLimitsParts): RateLimits => {
  const limiter = (name: string, points: number): RateLimiter => new CountedLimiter(counter(name, points, shared), digest);
  return {
    addresses: limiter('addresses', 2 * perMinute),
    principals: limiter('principals', perMinute),
    failures: limiter('failures', Math.max(1, Math.floor(perMinute / 100))),
  };
};

const counter = (name: string, points: number, shared: CountedRateLimitsParts['shared']): RateLimiterAbstract => {
  const limits = { points, duration: MINUTE_SECONDS };
  const inProcess = new RateLimiterMemory({ ...limits, keyPrefix: name });
  if (!shared) return inProcess;
  return new RateLimiterRedis({
    ...limits,
    keyPrefix: `${shared.prefix}:${name}`,
    storeClient: shared.redis,
    rejectIfRedisNotReady: true,
    inMemoryBlockOnConsumed: points + 1,
    insuranceLimiter: inProcess,
  });
};

class CountedLimiter implements RateLimiter {
  constructor(
    private readonly counter: RateLimiterAbstract,
    private readonly digest: (key: string) => string,
  ) {}

  async count(key: string): Promise<number> {
    try {
      await this.counter.consume(this.digest(key));
      return 0;
    } catch (refusal) {
      return refusal instanceof RateLimiterRes ? secondsUntilNext(refusal) : 0;
    }
  }

  async waitOf(key: string): Promise<number> {
    const counted = await this.counter.get(this.digest(key)).catch(() => null);
    return counted && counted.consumedPoints >= this.counter.points ? secondsUntilNext(counted) : 0;
  }
}

const secondsUntilNext = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1_000));
