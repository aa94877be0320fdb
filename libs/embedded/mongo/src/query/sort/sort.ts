import { compare } from '../../bson/compare';
import { Document } from '../../bson/document';
import { isArray, type MaybeValue } from '../../bson/value';
import { badValue, type CommandError, notImplemented } from '../../errors';
import { someAt, type FieldPath } from '../field-path';

export interface SortField {
  readonly path: FieldPath;
  readonly direction: 1 | -1;
}

/** What a document is sorted by: one value per field of the sort. */
export type SortKey = readonly MaybeValue[];

/** A parsed sort. */
export class Sort {
  constructor(readonly fields: readonly SortField[]) {}

  /**
   * The key of a document. An array counts as its smallest element upwards and its greatest downwards, an empty one as
   * `undefined`, a missing field as null.
   * @throws CommandError 2 when two of the fields are arrays, 238 when they are parts of one array, whose elements MongoDB compares as pairs.
   */
  keyOf(document: Document): SortKey {
    const arrays: string[] = [];
    const key = this.fields.map((field) => {
      const value = document.get(field.path.parts[0] ?? '');
      if (field.path.parts.length === 1 && !isArray(value)) return value ?? null;
      const array = arrayOnTheWay(document, field.path.parts);
      if (array !== undefined) arrays.push(array);
      return extreme(document, field);
    });
    if (arrays.length > 1) throw severalArrays(arrays);
    return key;
  }

  compareKeys(left: SortKey, right: SortKey): number {
    for (const [at, { direction }] of this.fields.entries()) {
      const difference = compare(left[at], right[at]);
      if (difference !== 0) return difference * direction;
    }
    return 0;
  }
}

function severalArrays(paths: readonly string[]): CommandError {
  if (new Set(paths).size === 1) return notImplemented('sorting by two fields of one array');
  return badValue('cannot sort with keys that are parallel arrays');
}

function extreme(document: Document, { path, direction }: SortField): MaybeValue {
  const values = valuesAt(document, path);
  return values.reduce((best, next) => (compare(next, best) * direction < 0 ? next : best), values[0]);
}

/** Everything that a path leads to, the elements of arrays one by one; where it leads nowhere there is null. */
function valuesAt(document: Document, path: FieldPath): MaybeValue[] {
  const values: MaybeValue[] = [];
  someAt(document, path, (value) => {
    if (!isArray(value)) values.push(value ?? null);
    else if (value.length === 0) values.push(undefined);
    else values.push(...value);
    return false;
  });
  return values.length === 0 ? [null] : values;
}

/** The path of the first array that a path meets, if it meets one. */
function arrayOnTheWay(document: Document, parts: readonly string[]): string | undefined {
  let value: MaybeValue = document;
  for (const [at, part] of parts.entries()) {
    value = value instanceof Document ? value.get(part) : undefined;
    if (isArray(value)) return parts.slice(0, at + 1).join('.');
  }
  return undefined;
}
