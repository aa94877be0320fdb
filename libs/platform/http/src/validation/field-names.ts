import { validationFailed, type ProblemError } from '../problem/problem-error';

/** Deeper than any command, far from where recursion ends. */
const MAX_DEPTH = 16;

/**
 * What is wrong with the names and the depth of an input, or null. Names that every JavaScript object inherits (`constructor`,
 * `hasOwnProperty`) would slip through checks that look names up in objects, so they are unknown fields here already.
 */
export const objectionTo = (input: object, path: readonly string[] = []): ProblemError | null => {
  if (path.length > MAX_DEPTH) return refused(path, 'is nested too deeply');
  for (const [name, inner] of Object.entries(input) as [string, unknown][]) {
    const field = [...path, name];
    if (name in Object.prototype) return refused(field, 'is not a known field');
    const found = typeof inner === 'object' && inner !== null ? objectionTo(inner, field) : null;
    if (found) return found;
  }
  return null;
};

const refused = (path: readonly string[], message: string): ProblemError => validationFailed([{ field: path.join('.'), message }]);
