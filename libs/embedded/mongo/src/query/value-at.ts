import { Document } from '../bson/document';
import { isArray, type MaybeValue } from '../bson/value';
import { arrayIndex } from './field-path';

/** The one value at a path: numbers choose elements of arrays, and nothing else enters an array. */
export function valueAt(value: MaybeValue, parts: readonly string[]): MaybeValue {
  return parts.reduce(below, value);
}

function below(value: MaybeValue, part: string): MaybeValue {
  if (value instanceof Document) return value.get(part);
  const index = isArray(value) ? arrayIndex(part) : undefined;
  return isArray(value) && index !== undefined ? value[index] : undefined;
}
