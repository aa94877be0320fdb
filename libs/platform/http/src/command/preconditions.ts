import { validationFailed } from '../problem/problem-error';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * The caller's `Idempotency-Key`: 1 to 255 visible ASCII characters.
 *
 * @throws ProblemError `validation-failed` for any other
 */
export const idempotencyKeyOf = (headers: IncomingHttpHeaders): string | undefined => {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && /^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw validationFailed([{ field: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters' }]);
};

/**
 * The version in `If-Match: "<version>"`, one strong entity tag of an earlier answer.
 *
 * @throws ProblemError `validation-failed` for weak tags, `*`, several tags and anything else
 */
export const expectedVersionOf = (headers: IncomingHttpHeaders): number | undefined => {
  const tag = headers['if-match'];
  if (tag === undefined) return undefined;
  const version = Number(/^"(0|[1-9]\d{0,14})"$/.exec(tag)?.[1]);
  if (Number.isSafeInteger(version)) return version;
  throw validationFailed([{ field: 'If-Match', message: 'must be one quoted version, as in the ETag of an earlier answer: "3"' }]);
};
