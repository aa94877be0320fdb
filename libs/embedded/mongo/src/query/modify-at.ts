import { Document } from '../bson/document';
import { isArray, type BsonValue, type MaybeValue } from '../bson/value';
import { CommandError } from '../errors';
import { arrayIndex } from './field-path';

/** So many nulls may be put before a new element. Source: MongoDB's `kMaxPaddingAllowed`. */
const MAX_PADDING = 1_500_000;

/** The new value of the present one, `undefined` for none. `isBlocked`: a value without such fields is in the way, so that nothing can be made there. */
type Modify = (present: MaybeValue, isBlocked: boolean) => MaybeValue;

/**
 * A document with the value at a path replaced by what `modify` makes of it, the rest of it untouched. Documents on the
 * way are made where there is nothing, if `modify` gives a value there.
 * @throws CommandError 28 when the path leads through a value that has no fields, 34 far behind the end of an array.
 */
export function modifyAt(document: Document, parts: readonly string[], modify: Modify): Document {
  const [name = '', ...rest] = parts;
  const present = document.get(name);
  const next = rest.length === 0 ? modify(present, false) : modifyWithin(present, rest, modify);
  if (next === present) return document;
  return next === undefined ? document.without(name) : document.with(name, next);
}

function modifyWithin(value: MaybeValue, parts: readonly string[], modify: Modify): MaybeValue {
  if (value instanceof Document) return modifyAt(value, parts, modify);
  const index = arrayIndex(parts[0] ?? '');
  if (isArray(value) && index !== undefined) return modifyElement(value, index, (present) => modifyBelow(present, parts.slice(1), modify));
  const created = modify(undefined, value !== undefined);
  if (created === undefined) return value;
  if (value !== undefined) throw notViable(parts);
  return nested(parts, created);
}

const modifyBelow = (value: MaybeValue, parts: readonly string[], modify: Modify): MaybeValue =>
  parts.length === 0 ? modify(value, false) : modifyWithin(value, parts, modify);

function modifyElement(array: readonly BsonValue[], index: number, modify: (present: MaybeValue) => MaybeValue): MaybeValue {
  const present = array[index];
  const next = modify(present);
  if (next === present) return array;
  if (index - array.length > MAX_PADDING) throw new CommandError(34, `can't backfill more than ${MAX_PADDING} elements`);
  return [
    ...array.slice(0, index),
    ...new Array<null>(Math.max(0, index - array.length)).fill(null),
    next ?? null,
    ...array.slice(index + 1),
  ];
}

function nested(parts: readonly string[], value: BsonValue): BsonValue {
  return parts.reduceRight<BsonValue>((inner, name) => Document.of([[name, inner]]), value);
}

const notViable = ([name = '']: readonly string[]): CommandError =>
  new CommandError(28, `Cannot create field '${name}' in an element that has no fields`);
