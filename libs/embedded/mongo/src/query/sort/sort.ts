import { compare } from '../../bson/compare';
import { Document } from '../../bson/document';
import { isArray, type MaybeValue } from '../../bson/value';
import { badValue } from '../../errors';
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
   * @throws CommandError 2 when two of the fields are arrays.
   */
  keyOf(document: Document): SortKey {
    let arrays = 0;
    const key = this.fields.map((field) => {
      const { value, isFromArray } = extreme(document, field);
      if (isFromArray) arrays++;
      return value;
    });
    if (arrays > 1) throw badValue('cannot sort with keys that are parallel arrays');
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

interface Extreme {
  readonly value: MaybeValue;
  readonly isFromArray: boolean;
}

function extreme(document: Document, { path, direction }: SortField): Extreme {
  const [name = ''] = path.parts;
  const first = document.get(name);
  if (path.parts.length === 1 && !isArray(first)) return { value: first ?? null, isFromArray: false };
  const values = valuesAt(document, path);
  const value = values.reduce((best, next) => (compare(next, best) * direction < 0 ? next : best), values[0]);
  return { value, isFromArray: isArray(first) || hasArrayWithin(first, path.parts.slice(1)) };
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

function hasArrayWithin(value: MaybeValue, parts: readonly string[]): boolean {
  const [name, ...rest] = parts;
  if (!(value instanceof Document) || name === undefined) return false;
  const next = value.get(name);
  return isArray(next) || hasArrayWithin(next, rest);
}
