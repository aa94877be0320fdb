import type { FastifyInstance } from 'fastify';
import { validationFailed, type ProblemError } from '../problem/problem-error';
import { objectionTo } from './field-names';

/** Makes JSON objects the only bodies. An empty body is no body; `__proto__` and invalid JSON are malformed; other JSON values are refused. */
export const acceptJsonObjects = (instance: FastifyInstance): void => {
  const parseJson = instance.getDefaultJsonParser('error', 'error');
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (text === '') {
      done(null);
      return;
    }
    void parseJson(request, text, (error, body: unknown) => {
      if (error) done(error);
      else done(objectionToBody(body), body);
    });
  });
};

const objectionToBody = (body: unknown): ProblemError | null => {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject ? objectionTo(body) : validationFailed([{ field: 'body', message: 'must be a JSON object' }]);
};
