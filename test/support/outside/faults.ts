import type { StubAnswer } from './stub-messages';

/** What goes wrong with a request: whether the system does what was asked, and what it answers. */
export interface Fault<Whole extends string = WholeAnswer> {
  /** `late`: after the asker has lost patience, but before the system would give up. */
  readonly does: 'at-once' | 'late' | 'never';
  /** `none`, `reset` and `cut-off` are no whole answers. */
  readonly answer: Whole | 'none' | 'reset' | 'cut-off';
}

/** Broken answers that every system can give. */
export type WholeAnswer = 'html' | 'cancelled' | '500' | '502' | '503' | '401' | '404' | '429-retry-after' | '429-reset' | '429-bare';

/** How a broken answer looks. @param now milliseconds since 1970, by the clock of the system */
export type BrokenAnswers<Whole extends string = WholeAnswer> = Readonly<Record<Whole, (now: number) => StubAnswer>>;

/** Milliseconds between the request and what is done late. */
export const LATE = 50_000;

const SORRY = '<!DOCTYPE html><html><head><title>Maintenance page</title></head><body>We are hibernating</body></html>';
const CANCELLED = '{"result":[],"error":{"message":"Transaction cancelled: maximum execution time exceeded","detail":"maximum exec';
const WAIT_SECONDS = 40;

const html = (status: number): StubAnswer => ({ status, headers: { 'Content-Type': 'text/html' }, body: SORRY });

/** @param refused how the system says no with this status */
export const brokenAnswers = (refused: (status: 401 | 404 | 429 | 500) => string): BrokenAnswers => {
  const error = (status: 401 | 404 | 429 | 500, headers: Readonly<Record<string, string>> = {}) => ({
    status,
    headers,
    body: refused(status),
  });
  return {
    html: () => html(200),
    cancelled: () => ({ status: 200, body: CANCELLED }),
    500: () => error(500),
    502: () => html(502),
    503: () => html(503),
    401: () => error(401),
    404: () => error(404),
    '429-retry-after': () => error(429, { 'Retry-After': String(WAIT_SECONDS) }),
    '429-reset': (now) => error(429, { 'X-RateLimit-Reset': String(Math.ceil(now / 1_000) + WAIT_SECONDS) }),
    '429-bare': () => error(429),
  };
};
