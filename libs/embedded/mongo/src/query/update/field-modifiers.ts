import { typeName } from '../../bson/bson-type';
import { compare } from '../../bson/compare';
import { add, isInteger } from '../../bson/number';
import { isNumber, type BsonNumber, type BsonValue, type MaybeValue } from '../../bson/value';
import { badValue, typeMismatch } from '../../errors';
import { type Assignment, type Modifier, type ModifierParser } from './modifier';

/** The operators that set, remove or compute a field. */
export const fieldModifiers = {
  $set:
    ({ operand }) =>
    () =>
      operand,
  $setOnInsert:
    ({ operand }) =>
    () =>
      operand,
  $unset: () => () => undefined,
  $min:
    ({ operand }) =>
    (present) =>
      chosen(present, operand, -1),
  $max:
    ({ operand }) =>
    (present) =>
      chosen(present, operand, 1),
  $inc: parseIncrement,
} as const satisfies Record<string, ModifierParser>;

/** The operand if it is beyond the present value in the direction, or if there is none. */
function chosen(present: MaybeValue, operand: BsonValue, direction: 1 | -1): BsonValue {
  return present === undefined || compare(operand, present) * direction > 0 ? operand : present;
}

function parseIncrement({ path, operand }: Assignment): Modifier {
  if (!isNumber(operand)) throw typeMismatch(`Cannot increment with non-numeric argument: {${path}: ${typeName(operand)}}`);
  return (present) => {
    if (present === undefined) return operand;
    if (!isNumber(present))
      throw typeMismatch(
        `Cannot apply $inc to a value of non-numeric type. The field '${path}' is of non-numeric type ${typeName(present)}`,
      );
    return increased(present, operand);
  };
}

function increased(present: BsonNumber, operand: BsonNumber): BsonNumber {
  const sum = add(present, operand);
  if (typeof sum === 'number' && isInteger(present) && isInteger(operand))
    throw badValue('Failed to apply $inc operations: the sum exceeds 64 bits');
  return sum;
}
