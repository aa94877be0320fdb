import { validationFailed, type ProblemError } from '../problem/problem-error';

/** Deeper than any command, far from where recursion ends. */
const MAX_DEPTH = 16;

/**
 * What is wrong with an input whatever it is for, or null. Names that every JavaScript object inherits (`constructor`, `hasOwnProperty`)
 * would slip through checks that look names up in objects, and `prototype` is taken out by Nest before anything is checked, so they are
 * unknown fields here already; half a surrogate pair is no text, and makes some validators throw.
 */
export const objectionTo = (input: object, path: readonly string[] = []): ProblemError | null => {
  if (path.length > MAX_DEPTH) return refused(path, 'is nested too deeply');
  for (const [name, inner] of Object.entries(input) as [string, unknown][]) {
    const objection = objectionToField([...path, name], name, inner);
    if (objection) return objection;
  }
  return null;
};

const objectionToField = (field: readonly string[], name: string, value: unknown): ProblemError | null => {
  if (name in Object.prototype || name === 'prototype') return refused(field, 'is not a known field');
  if (!isWellFormed(name)) return refused(field.slice(0, -1), 'has a field whose name is not well-formed Unicode');
  if (typeof value === 'string') return isWellFormed(value) ? null : refused(field, 'must be well-formed Unicode');
  return typeof value === 'object' && value !== null ? objectionTo(value, field) : null;
};

const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

const refused = (path: readonly string[], message: string): ProblemError =>
  validationFailed([{ field: path.join('.') || 'body', message }]);
