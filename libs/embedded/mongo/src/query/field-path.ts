import { Document } from '../bson/document';
import { isArray, type BsonValue, type MaybeValue } from '../bson/value';

/** A path such as `a.b.0`, split once. */
export interface FieldPath {
  readonly text: string;
  readonly parts: readonly string[];
}

/** Says yes or no to a value that a path reached; `isElement` if the last part of the path chose it from an array by number. */
type Test = (value: MaybeValue, isElement: boolean) => boolean;

export const fieldPath = (text: string): FieldPath => ({ text, parts: text.split('.') });

/** The empty path: it reaches the value itself. */
export const SELF: FieldPath = { text: '', parts: [] };

/**
 * Whether a test holds for some value that the path reaches. A path goes into every document of an array on its way, and
 * a number in it also chooses an element. Where it leads nowhere the test gets `undefined`; a scalar in an array is no way at all.
 */
export function someAt(root: BsonValue, path: FieldPath, test: Test): boolean {
  return isReached(root, path.parts, test);
}

function isReached(value: MaybeValue, parts: readonly string[], test: Test): boolean {
  let reached = value;
  for (let at = 0; at < parts.length; at++) {
    if (isArray(reached)) return isReachedInArray(reached, parts.slice(at), test);
    reached = reached instanceof Document ? reached.get(parts[at] ?? '') : undefined;
  }
  return test(reached, false);
}

function isReachedInArray(array: readonly BsonValue[], parts: readonly string[], test: Test): boolean {
  if (array.some((element) => element instanceof Document && isReached(element, parts, test))) return true;
  const [part = '', ...rest] = parts;
  const index = arrayIndex(part);
  if (index === undefined || index >= array.length) return false;
  return rest.length === 0 ? test(array[index], true) : isReached(array[index], rest, test);
}

/** The index that a part of a path names, if it is a number as MongoDB writes them. */
export function arrayIndex(part: string): number | undefined {
  return /^(0|[1-9]\d*)$/.test(part) ? Number(part) : undefined;
}

/** Whether one path leads to the same place as the other, or to a part of it. */
export function isWithin(path: FieldPath, outer: FieldPath): boolean {
  return path.text === outer.text || path.text.startsWith(`${outer.text}.`);
}
