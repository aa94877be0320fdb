import { typeName } from '../../bson/bson-type';
import { isEqual } from '../../bson/compare';
import { Document } from '../../bson/document';
import { isArray, type BsonValue, type MaybeValue } from '../../bson/value';
import { badValue, type CommandError, notImplemented } from '../../errors';
import { parseElementFilter } from '../filter/parse-filter';
import { type Assignment, type Modifier, type ModifierParser } from './modifier';

/** The operators that change what is in an array. */
export const arrayModifiers = { $push: parsePush, $addToSet: parseAddToSet, $pull: parsePull } as const satisfies Record<
  string,
  ModifierParser
>;

const PUSH_MODIFIERS = new Set(['$slice', '$sort', '$position']);

function parsePush({ path, operand }: Assignment): Modifier {
  const added = eachOf('$push', operand);
  return (present) => [...arrayAt(path, present), ...added];
}

function parseAddToSet({ path, operand }: Assignment): Modifier {
  const added = eachOf('$addToSet', operand);
  return (present) => added.reduce<readonly BsonValue[]>(withElement, arrayAt(path, present));
}

const withElement = (elements: readonly BsonValue[], added: BsonValue): readonly BsonValue[] =>
  elements.some((element) => isEqual(element, added)) ? elements : [...elements, added];

function parsePull({ path, operand, context }: Assignment): Modifier {
  const isPulled = parseElementFilter(operand, context);
  return (present) => (present === undefined ? undefined : arrayAt(path, present).filter((element) => !isPulled(element)));
}

/** The values that an operand adds: those of `$each`, or itself. */
function eachOf(operator: string, operand: BsonValue): readonly BsonValue[] {
  const each = operand instanceof Document ? operand.get('$each') : undefined;
  if (!(operand instanceof Document) || each === undefined) return [operand];
  if (!isArray(each)) throw badValue(`The argument to $each in ${operator} must be an array but it was of type ${typeName(each)}`);
  for (const name of operand.without('$each').names()) throw unusableModifier(operator, name);
  return each;
}

function unusableModifier(operator: string, name: string): CommandError {
  const isKnown = operator === '$push' && PUSH_MODIFIERS.has(name);
  return isKnown ? notImplemented(`${name} in $push`) : badValue(`Unrecognized clause in ${operator}: ${name}`);
}

function arrayAt(path: string, present: MaybeValue): readonly BsonValue[] {
  if (present === undefined) return [];
  if (isArray(present)) return present;
  throw badValue(`The field '${path}' must be an array but is of type ${typeName(present)}`);
}
