import { OutsideFailure } from '@redress/complaints';
import { ExponentialBackoff, fullJitterGenerator, type IBackoff } from 'cockatiel';

const SECOND = 1_000;
const LONGEST = 24 * 3_600 * SECOND;

/** Turns an answer of 429 into how long nobody there wants to hear from us. */
export class Throttling {
  private backoff: IBackoff<unknown> | undefined;

  /** `throttled`, until when they said; when they did not say, for longer each time. */
  failureFor(headers: Headers): OutsideFailure {
    const wait = namedWait(headers) ?? this.ownWait();
    return new OutsideFailure('throttled', 'too-many-requests', Date.now() + Math.min(Math.max(wait, SECOND), LONGEST));
  }

  /** Somebody there listened again. */
  end(): void {
    this.backoff = undefined;
  }

  private ownWait(): number {
    this.backoff = this.backoff?.next(undefined) ?? backoffs.next();
    return this.backoff.duration;
  }
}

const backoffs = new ExponentialBackoff({ generator: fullJitterGenerator, initialDelay: 2 * SECOND, maxDelay: 300 * SECOND });

/** Milliseconds, counted from the date of the answer: their clock may differ from ours. RFC 9110, 10.2.3; `X-RateLimit-Reset` is in seconds since 1970. */
const namedWait = (headers: Headers): number | undefined => {
  const sentAt = instantOf(headers.get('Date')) ?? Date.now();
  const retryAfter = headers.get('Retry-After');
  const seconds = secondsOf(retryAfter);
  if (seconds !== undefined) return seconds * SECOND;
  const reset = secondsOf(headers.get('X-RateLimit-Reset'));
  const until = instantOf(retryAfter) ?? (reset === undefined ? undefined : reset * SECOND);
  return until === undefined || until <= sentAt ? undefined : until - sentAt;
};

const secondsOf = (text: string | null): number | undefined => (text !== null && /^\d{1,12}$/.test(text) ? Number(text) : undefined);

const instantOf = (text: string | null): number | undefined => {
  const instant = Date.parse(text ?? '');
  return Number.isNaN(instant) ? undefined : instant;
};
