import { Document } from '../../bson/document';
import { isArray, type MaybeValue } from '../../bson/value';
import { badValue } from '../../errors';
import { type Assignment, type Change } from './modifier';
import { isPositional, updatePath } from './update-path';

/** Reads one field of `$rename`: the old path loses its value, the new one gets it. */
export function parseRename({ path, operand }: Assignment): readonly Change[] {
  if (typeof operand !== 'string') throw badValue(`The 'to' field for $rename must be a string: ${path}`);
  const [from, to] = [updatePath(path), updatePath(operand)];
  if ([...from, ...to].some(isPositional)) throw badValue(`The source and target field for $rename may not be dynamic: ${path}`);
  if (path === operand) throw badValue(`The source and target field for $rename must differ: ${path}`);
  return [
    { parts: from, modify: () => undefined },
    { parts: to, modify: (present, { before }) => moved(before, from, to) ?? present },
  ];
}

function moved(before: Document, from: readonly string[], to: readonly string[]): MaybeValue {
  const value = valueOutsideArrays(before, from);
  if (value !== undefined) valueOutsideArrays(before, to);
  return value;
}

/** @throws CommandError 2 when the path leads through an array. */
function valueOutsideArrays(document: Document, parts: readonly string[]): MaybeValue {
  let value: MaybeValue = document;
  for (const part of parts) {
    if (isArray(value)) throw badValue('The fields of $rename cannot be array elements');
    value = value instanceof Document ? value.get(part) : undefined;
  }
  return value;
}
