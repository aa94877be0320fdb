import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { malformedJson } from '../problem/framework-problems';
import { ProblemError, validationFailed } from '../problem/problem-error';
import { objectionTo } from './field-names';

const unsupportedEncoding = new ProblemError({
  code: 'unsupported-media-type',
  status: 415,
  detail: 'A body is JSON in UTF-8, not compressed: Content-Type: application/json.',
});

/**
 * Makes JSON objects the only bodies. An empty body is no body; invalid JSON, invalid UTF-8 and `__proto__` are malformed; other JSON
 * values are refused.
 */
export const acceptJsonObjects = (instance: FastifyInstance): void => {
  const parseJson = instance.getDefaultJsonParser('error', 'error');
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    if (isEncodedOtherwise(request.headers)) {
      done(unsupportedEncoding);
    } else if (bytes.length === 0) {
      done(null);
    } else if (isUtf8(bytes)) {
      void parseJson(request, bytes.toString(), (error, body: unknown) => done(error ?? objectionToBody(body), body));
    } else {
      done(new ProblemError(malformedJson));
    }
  });
};

const isEncodedOtherwise = ({ 'content-type': type = '', 'content-encoding': encoding = 'identity' }: IncomingHttpHeaders): boolean =>
  encoding.toLowerCase() !== 'identity' || !/^[^;]*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type);

const objectionToBody = (body: unknown): ProblemError | null => {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject ? objectionTo(body) : validationFailed([{ field: 'body', message: 'must be a JSON object' }]);
};
