import { compare } from '../../bson/compare';
import { type BsonValue, type MaybeValue } from '../../bson/value';
import { type ModifierParser } from './modifier';

/** The operators that set or remove a field. */
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
} as const satisfies Record<string, ModifierParser>;

/** The operand if it is beyond the present value in the direction, or if there is none. */
function chosen(present: MaybeValue, operand: BsonValue, direction: 1 | -1): BsonValue {
  return present === undefined || compare(operand, present) * direction > 0 ? operand : present;
}
