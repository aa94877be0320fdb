import { Rejection } from './rejection';

const HOUR = 3_600_000;

/** A rule of `sys_rate_limit_rules`: so many requests in each hour of the clock. */
export class RateLimit {
  private hour = -1;
  private count = 0;

  constructor(private readonly perHour: number) {}

  /** Counts a request. @param now milliseconds since 1970. @returns the headers that the answer carries, and why there is none */
  counted(now: number): { readonly headers: Readonly<Record<string, string>>; readonly rejection?: Rejection } {
    const hour = Math.floor(now / HOUR);
    this.count = hour === this.hour ? this.count + 1 : 1;
    this.hour = hour;
    const resetAt = (hour + 1) * HOUR;
    const headers = {
      'X-RateLimit-Limit': String(this.perHour),
      'X-RateLimit-Reset': String(resetAt / 1_000),
      'X-RateLimit-Rule': '7a1c9f3e5b2d48608a9b0c1d2e3f4a5b',
    };
    if (this.count <= this.perHour) return { headers };
    const detail = `Rate limit of ${this.perHour} requests per hour for Table API exceeded`;
    return {
      headers: { ...headers, 'Retry-After': String(Math.ceil((resetAt - now) / 1_000)) },
      rejection: new Rejection(429, 'Rate limit exceeded', detail),
    };
  }
}
