import { type Document } from '../bson/document';
import { equalityKey } from '../bson/equality-key';
import { isArray, type BsonValue } from '../bson/value';
import { type FieldPath, someAt } from './field-path';

/** The different values that a path leads to in documents, in the order they come; an array gives its elements. */
export function distinctValues(documents: Iterable<Document>, path: FieldPath): BsonValue[] {
  const values = new Map<string, BsonValue>();
  const add = (value: BsonValue): void => {
    const key = equalityKey(value);
    if (!values.has(key)) values.set(key, value);
  };
  for (const document of documents) {
    someAt(document, path, (value, isElement) => {
      if (isArray(value) && !isElement) value.forEach(add);
      else if (value !== undefined) add(value);
      return false;
    });
  }
  return [...values.values()];
}
