import { Int32 } from 'bson';
import { typeName } from '../../bson/bson-type';
import { wholeNumber } from '../../bson/number';
import { isArray, type MaybeValue } from '../../bson/value';
import { CommandError } from '../../errors';
import { oneOperandOf, type OperatorParser, type ParseOperand, twoOperandsOf } from './operator-parser';
import { type Expression } from './expression';
import { type BsonValue } from '../../bson/value';

export const arrayOperators = {
  $arrayElemAt: (operand, parse) => {
    const [array, index] = twoOperandsOf('$arrayElemAt', operand, parse);
    return (root) => elementAt('$arrayElemAt', array(root), index(root));
  },
  $first: elementFromEnd('$first', 0),
  $last: elementFromEnd('$last', -1),
  $size: (operand, parse) => {
    const array = oneOperandOf('$size', operand, parse);
    return (root) => {
      const value = array(root);
      if (!isArray(value)) throw new CommandError(17124, `The argument to $size must be an array, but was of type: ${nameOf(value)}`);
      return new Int32(value.length);
    };
  },
} as const satisfies Record<string, OperatorParser>;

function elementFromEnd(name: string, index: number): OperatorParser {
  return (operand: BsonValue, parse: ParseOperand): Expression => {
    const array = oneOperandOf(name, operand, parse);
    return (root) => elementAt(name, array(root), index);
  };
}

/** The element at an index, which counts from the end when negative; missing beyond the ends, null of null. */
function elementAt(name: string, array: MaybeValue, index: MaybeValue): MaybeValue {
  if (isNullish(array) || isNullish(index)) return null;
  if (!isArray(array)) throw new CommandError(28689, `${name}'s first argument must be an array, but is ${nameOf(array)}`);
  const position = wholeNumber(index);
  if (position === undefined) throw new CommandError(28690, `${name}'s second argument must be a whole number, but is ${nameOf(index)}`);
  return array.at(position);
}

const isNullish = (value: MaybeValue): value is null | undefined => value === null || value === undefined;
const nameOf = (value: MaybeValue): string => (value === undefined ? 'missing' : typeName(value));
