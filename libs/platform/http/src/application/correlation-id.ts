import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export const CORRELATION_ID_HEADER = 'X-Correlation-Id';

/** Safe to store, to log and to send back: no spaces, quotes, `@` or control characters. */
const SAFE = /^[A-Za-z0-9._:~+=/-]{1,128}$/;

/** The caller's correlation id when it is safe, else a new random one. */
export const correlationIdOf = (headers: IncomingHttpHeaders): string => {
  const given = headers['x-correlation-id'];
  return typeof given === 'string' && SAFE.test(given) ? given : randomUUID();
};
