/** What one request may cost. Sizes in bytes, times in milliseconds. */
export const limits = {
  body: 256 * 1024,
  headers: 16 * 1024,
  /** The headers, and then the whole request, have to have arrived by then. */
  headersTime: 10_000,
  requestTime: 30_000,
  /** A socket on which nothing happens. */
  idleTime: 65_000,
  keepAliveTime: 10_000,
} as const;
