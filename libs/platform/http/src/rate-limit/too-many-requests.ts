import { ProblemError } from '../problem/problem-error';

/** Refuses what comes too often. @param seconds how long to wait; 0: nothing is refused. @throws ProblemError 429 `rate-limited` */
export const refuseAfter = (seconds: number): void => {
  if (seconds === 0) return;
  throw new ProblemError({
    code: 'rate-limited',
    status: 429,
    detail: 'There were too many requests within a minute. Wait as long as Retry-After says.',
    headers: { 'Retry-After': String(seconds) },
  });
};
