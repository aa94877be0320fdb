import type { StubAnswer } from './table-requests';
import { insertRefused, notAuthenticated, notFound, Rejection, stoppedByBusinessRule } from './rejection';

/** What can go wrong with an answer. */
export type BrokenAnswer =
  | 'none'
  | 'reset'
  | 'cut-off'
  | 'html'
  | 'cancelled'
  | '500'
  | '502'
  | '503'
  | '401'
  | '403-acl'
  | '403-business-rule'
  | '404'
  | '429-retry-after'
  | '429-reset'
  | '429-bare';

/** What goes wrong with a request: whether the instance does what was asked, and what it answers. */
export interface Fault {
  /** `late`: after the asker has lost patience, but before the transaction would be cancelled. */
  readonly does: 'at-once' | 'late' | 'never';
  readonly answer: BrokenAnswer;
}

/** Milliseconds between the request and what is done late. A transaction ends after 60 seconds. */
export const LATE = 50_000;

const SORRY = '<!DOCTYPE html><html><head><title>Instance Hibernating page</title></head><body>Your instance is hibernating</body></html>';
const CANCELLED = '{"result":[],"error":{"message":"Transaction cancelled: maximum execution time exceeded","detail":"maximum exec';
const WAIT_SECONDS = 40;

const html = (status: number): StubAnswer => ({ status, headers: { 'Content-Type': 'text/html' }, body: SORRY });
const rejected = (rejection: Rejection, headers: Readonly<Record<string, string>> = {}): StubAnswer => ({
  status: rejection.status,
  headers,
  body: rejection.body,
});
const tooMany = (headers: Readonly<Record<string, string>>): StubAnswer => rejected(new Rejection(429, 'Rate limit exceeded'), headers);

type Written = Exclude<BrokenAnswer, 'none' | 'reset' | 'cut-off'>;

const answers: Readonly<Record<Written, (now: number) => StubAnswer>> = {
  html: () => html(200),
  cancelled: () => ({ status: 200, body: CANCELLED }),
  500: () => rejected(new Rejection(500, 'Internal server error')),
  502: () => html(502),
  503: () => html(503),
  401: () => rejected(notAuthenticated()),
  '403-acl': () => rejected(insertRefused()),
  '403-business-rule': () => rejected(stoppedByBusinessRule()),
  404: () => rejected(notFound()),
  '429-retry-after': () => tooMany({ 'Retry-After': String(WAIT_SECONDS) }),
  '429-reset': (now) => tooMany({ 'X-RateLimit-Reset': String(Math.ceil(now / 1_000) + WAIT_SECONDS) }),
  '429-bare': () => tooMany({}),
};

/** The answer of a fault that answers something whole. @param now milliseconds since 1970, by the clock of the instance */
export const brokenAnswer = (broken: Written, now: number): StubAnswer => answers[broken](now);
