import { typeName } from '../../bson/bson-type';
import { compare } from '../../bson/compare';
import { Document } from '../../bson/document';
import { toNumber, wholeNumber } from '../../bson/number';
import { isNumber, type BsonValue, type MaybeValue } from '../../bson/value';
import { badValue } from '../../errors';
import { valueAt } from '../value-at';
import { addedBy, type Elements, elementsAt } from './array-operand';
import { type Assignment, type Modifier } from './modifier';

const MODIFIERS = new Set(['$position', '$sort', '$slice']);

type Comparator = (left: BsonValue, right: BsonValue) => number;

/** Reads one field of `$push`: a value, or `$each` with `$position`, `$sort` and `$slice`, which work in this order. */
export function parsePush({ path, operand }: Assignment): Modifier {
  const { values, modifiers } = addedBy('$push', operand, MODIFIERS);
  const insert = parsePosition(modifiers.get('$position'));
  const sort = parseSort(modifiers.get('$sort'));
  const slice = parseSlice(modifiers.get('$slice'));
  return (present) => slice(sort(insert(elementsAt(path, present), values)));
}

function parsePosition(operand: MaybeValue): (elements: Elements, values: Elements) => Elements {
  const position = operand === undefined ? Infinity : requireWhole('$position', operand);
  return (elements, values) => elements.slice(0, position).concat(values, elements.slice(position));
}

function parseSlice(operand: MaybeValue): (elements: Elements) => Elements {
  if (operand === undefined) return (elements) => elements;
  const count = requireWhole('$slice', operand);
  return count < 0 ? (elements) => elements.slice(count) : (elements) => elements.slice(0, count);
}

function requireWhole(modifier: string, operand: BsonValue): number {
  const value = wholeNumber(operand);
  if (value === undefined) throw badValue(`The value for ${modifier} must be an integer value, not of type: ${typeName(operand)}`);
  return value;
}

function parseSort(operand: MaybeValue): (elements: Elements) => Elements {
  if (operand === undefined) return (elements) => elements;
  const comparator = operand instanceof Document ? byFields(operand) : byValue(operand);
  return (elements) => [...elements].sort(comparator);
}

function byValue(operand: BsonValue): Comparator {
  const direction = directionOf(operand);
  return (left, right) => compare(left, right) * direction;
}

/** Elements that are no documents have none of the fields; what is missing counts as null. */
function byFields(operand: Document): Comparator {
  const fields = Array.from(operand.entries(), ([path, value]) => ({ parts: sortedParts(path), direction: directionOf(value) }));
  if (fields.length === 0) throw badValue('The $sort pattern is empty when it should be a set of fields.');
  return (left, right) => {
    for (const { parts, direction } of fields) {
      const difference = compare(fieldOf(left, parts), fieldOf(right, parts));
      if (difference !== 0) return difference * direction;
    }
    return 0;
  };
}

const fieldOf = (element: BsonValue, parts: readonly string[]): BsonValue =>
  (element instanceof Document ? valueAt(element, parts) : undefined) ?? null;

function sortedParts(path: string): readonly string[] {
  const parts = path.split('.');
  if (parts.includes('')) throw badValue(`The $sort field is empty or has an empty part: ${path}`);
  return parts;
}

function directionOf(operand: BsonValue): 1 | -1 {
  const direction = isNumber(operand) ? toNumber(operand) : undefined;
  if (direction === 1 || direction === -1) return direction;
  throw badValue('The $sort element value must be either 1 or -1');
}
