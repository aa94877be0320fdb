import type { FastifyInstance } from 'fastify';
import { validationFailed, type ProblemError } from '../problem/problem-error';

/** Deeper than any command, far from where recursion ends. */
const MAX_DEPTH = 16;

/** Names that every JavaScript object has: as fields they would slip through checks that look names up in objects. */
const isInherited = (name: string): boolean => name in Object.prototype;

/**
 * Makes JSON objects the only bodies. An empty body is no body; `__proto__` and invalid JSON are malformed; other JSON values, fields
 * named like something that every object inherits, and bodies nested too deeply are refused.
 */
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
      else done(objection(body), body);
    });
  });
};

const objection = (body: unknown): ProblemError | null => {
  if (!isObject(body) || Array.isArray(body)) return refused('body', 'must be a JSON object');
  return objectionWithin(body, []);
};

const objectionWithin = (value: object, path: readonly string[]): ProblemError | null => {
  if (path.length > MAX_DEPTH) return refused(path.join('.'), 'is nested too deeply');
  for (const [name, inner] of Object.entries(value) as [string, unknown][]) {
    const field = [...path, name];
    if (isInherited(name)) return refused(field.join('.'), 'is not a known field');
    const found = isObject(inner) ? objectionWithin(inner, field) : null;
    if (found) return found;
  }
  return null;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const refused = (field: string, message: string): ProblemError => validationFailed([{ field, message }]);
