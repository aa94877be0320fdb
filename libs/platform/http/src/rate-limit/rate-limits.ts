/** Counts what happens under a key, minute by minute, and says when it is too much. Never throws: what cannot be counted is allowed. */
export interface RateLimiter {
  /** Counts once more. @returns how many seconds to wait before it is allowed again; 0 when it is allowed */
  count(key: string): Promise<number>;
  /** The same without counting: whether what was counted before was too much already. */
  waitOf(key: string): Promise<number>;
}

/** What is counted of requests. */
export interface RateLimits {
  /** Requests, by the address that they come from; of an IPv6 address, by its network. */
  readonly addresses: RateLimiter;
  /** Requests, by the id of the principal. */
  readonly principals: RateLimiter;
  /** Credentials that were not valid, by the same. */
  readonly failures: RateLimiter;
}

const never: RateLimiter = { count: () => Promise.resolve(0), waitOf: () => Promise.resolve(0) };

/** For an application that refuses nobody because of how often they come. */
export const unlimited: RateLimits = { addresses: never, principals: never, failures: never };
