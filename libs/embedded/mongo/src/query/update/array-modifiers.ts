import { typeName } from '../../bson/bson-type';
import { isEqual } from '../../bson/compare';
import { wholeNumber } from '../../bson/number';
import { isArray, type BsonValue } from '../../bson/value';
import { badValue, CommandError, failedToParse, typeMismatch } from '../../errors';
import { parseElementFilter } from '../filter/parse-filter';
import { addedBy, type Elements, elementsAt } from './array-operand';
import { type Assignment, type Modifier, type ModifierParser, type Place } from './modifier';
import { parsePush } from './push';

/** The operators that change what is in an array. */
export const arrayModifiers = {
  $push: parsePush,
  $addToSet: parseAddToSet,
  $pull: ({ path, operand, context }) => without(path, parseElementFilter(operand, context)),
  $pullAll: parsePullAll,
  $pop: parsePop,
} as const satisfies Record<string, ModifierParser>;

function parseAddToSet({ path, operand }: Assignment): Modifier {
  const { values } = addedBy('$addToSet', operand);
  return (present) => values.reduce<Elements>(withElement, elementsAt(path, present));
}

const withElement = (elements: Elements, added: BsonValue): Elements =>
  elements.some((element) => isEqual(element, added)) ? elements : [...elements, added];

function parsePullAll({ path, operand }: Assignment): Modifier {
  if (!isArray(operand)) throw badValue(`$pullAll requires an array argument but was given a ${typeName(operand)}`);
  return without(path, (element) => operand.some((pulled) => isEqual(pulled, element)));
}

function without(path: string, isPulled: (element: BsonValue) => boolean): Modifier {
  return (present, place) => {
    requireReachable(path, place);
    return present === undefined ? undefined : elementsAt(path, present).filter((element) => !isPulled(element));
  };
}

function parsePop({ path, operand }: Assignment): Modifier {
  const end = wholeNumber(operand);
  if (end !== 1 && end !== -1) throw failedToParse('$pop expects 1 or -1');
  return (present, place) => {
    requireReachable(path, place);
    if (present === undefined) return undefined;
    if (!isArray(present)) throw typeMismatch(`Path '${path}' contains an element of non-array type '${typeName(present)}'`);
    return end === 1 ? present.slice(0, -1) : present.slice(1);
  };
}

/** @throws CommandError 28 where nothing could be */
function requireReachable(path: string, { isBlocked }: Place): void {
  if (isBlocked) throw new CommandError(28, `Cannot use the path '${path}' to traverse an element that has no fields`);
}
