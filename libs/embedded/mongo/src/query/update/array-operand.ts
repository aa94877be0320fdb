import { typeName } from '../../bson/bson-type';
import { Document } from '../../bson/document';
import { isArray, type BsonValue, type MaybeValue } from '../../bson/value';
import { badValue } from '../../errors';

export type Elements = readonly BsonValue[];

/** What an operand adds: the values of `$each` with the modifiers beside it, or itself. */
export interface Added {
  readonly values: Elements;
  readonly modifiers: Document;
}

/** @throws CommandError 2 for an `$each` that is no array and for modifiers that the operator does not have */
export function addedBy(operator: string, operand: BsonValue, knownModifiers: ReadonlySet<string> = new Set()): Added {
  const each = operand instanceof Document ? operand.get('$each') : undefined;
  if (!(operand instanceof Document) || each === undefined) return { values: [operand], modifiers: Document.empty };
  if (!isArray(each)) throw badValue(`The argument to $each in ${operator} must be an array but it was of type ${typeName(each)}`);
  const modifiers = operand.without('$each');
  for (const name of modifiers.names()) if (!knownModifiers.has(name)) throw badValue(`Unrecognized clause in ${operator}: ${name}`);
  return { values: each, modifiers };
}

/** The elements at a path, none where nothing is. @throws CommandError 2 for a value that is no array */
export function elementsAt(path: string, present: MaybeValue): Elements {
  if (present === undefined) return [];
  if (isArray(present)) return present;
  throw badValue(`The field '${path}' must be an array but is of type ${typeName(present)}`);
}
