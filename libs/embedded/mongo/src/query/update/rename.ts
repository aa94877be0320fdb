import { Document } from '../../bson/document';
import { isArray, type MaybeValue } from '../../bson/value';
import { badValue } from '../../errors';
import { type Assignment, type Change } from './modifier';
import { updatePath } from './update-path';

/** Reads one field of `$rename`: the old path loses its value, the new one gets it. */
export function parseRename({ path, operand }: Assignment): readonly Change[] {
  if (typeof operand !== 'string') throw badValue(`The 'to' field for $rename must be a string: ${path}`);
  const [from, to] = [updatePath(path), updatePath(operand)];
  if (path === operand) throw badValue(`The source and target field for $rename must differ: ${path}`);
  return [
    { parts: from, modify: () => undefined },
    { parts: to, modify: (present, before) => valueToMove(before, from) ?? present },
  ];
}

function valueToMove(document: Document, parts: readonly string[]): MaybeValue {
  let value: MaybeValue = document;
  for (const part of parts) {
    if (isArray(value)) throw badValue('The source field of $rename cannot be an array element');
    value = value instanceof Document ? value.get(part) : undefined;
  }
  return value;
}
